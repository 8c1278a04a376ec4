"""The working calendar, kept by the city's administrators."""
