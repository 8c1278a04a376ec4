"""What the administrators tell a whole group: written once, looked at twice, stoppable."""
