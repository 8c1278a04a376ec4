"""A mentor and who they guide: their page, the plan, sessions and what was agreed there."""
