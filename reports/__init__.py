"""Pictures and tables out of plain figures; knows no database and no Telegram."""
