"""What an employee means to achieve in a semester, and what they note down on the way."""
