"""The administrator says who acts for whom (Plt, Plh), and who reviews whom."""
