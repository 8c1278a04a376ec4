"""The administrator's page of a person: code, phone, role, leaving."""
