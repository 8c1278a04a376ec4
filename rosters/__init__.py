"""Rosters: what a personnel office says in a workbook, read, checked and compared.

Knows no database and no Telegram. `reading` turns a file into a `Roster`, `plan` compares one with
the city as it stands; both collect every `Problem` with its row instead of stopping at the first.
"""
