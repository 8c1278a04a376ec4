"""Conversations: one package each, with its buttons, its screens, and handlers of a few lines.

A handler makes one service call and returns a screen. It says nothing itself: first comes the
commit, then the screen.
"""
