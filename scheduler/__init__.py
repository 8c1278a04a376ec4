"""When to look: what is due is a query, so a day of downtime loses nothing."""
