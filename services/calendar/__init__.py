"""The city's working days and office hours, and what its administrators say of them."""
