"""Leave and duty travel, so that nobody is reminded while away."""
