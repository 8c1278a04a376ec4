"""Who reviews whom, in time; who is away."""
