"""More time for one employee's self-evaluation, given by an administrator."""
