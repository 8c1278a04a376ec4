"""First contact: links from a QR, one-time codes, the menu, language, help, privacy."""
