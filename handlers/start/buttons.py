from aiogram.filters.callback_data import CallbackData


class Menu(CallbackData, prefix="m"): ...


class Speak(CallbackData, prefix="l"):
    language: str
