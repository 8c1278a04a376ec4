"""A workbook of the personnel office on its way into the city, and back."""
