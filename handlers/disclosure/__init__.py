"""What is held about somebody, who saw it, how its figures came about, and what is wrong in it."""
