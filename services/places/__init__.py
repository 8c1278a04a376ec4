"""Units, services and the links on their counters."""
