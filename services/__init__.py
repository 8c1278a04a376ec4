"""Use cases: what each kind of person may do, one class an area, each method one sentence.

A service finds, asks the model, and gives back; it never commits and never speaks.
"""
