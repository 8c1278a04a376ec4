"""Importing the city: a file comes in, its difference is shown, and somebody decides."""
