"""How far a semester is and whom it waits for, for the city's administrators."""
