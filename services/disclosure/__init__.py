"""What is held about an employee, who saw it, and how it is corrected."""
