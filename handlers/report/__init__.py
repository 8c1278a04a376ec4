"""The head of a unit reads how citizens rate its services, as a picture."""
