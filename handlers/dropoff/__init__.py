"""Where filling a questionnaire comes to a halt, for whoever keeps the questions."""
