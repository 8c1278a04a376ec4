"""The reviewer: who is waiting, the very form, the receipt."""
