"""The domain: what is stored, and the rules that hold whoever asks.

Knows SQLAlchemy, and neither Telegram nor words: an error carries a code, never a sentence.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import MetaData


def every_table() -> "MetaData":
    """All tables, whoever asks first: a module that was not imported has told of none."""
    for module in iter_modules(__path__):
        import_module(f"{__name__}.{module.name}")
    from models.base import Base  # noqa: PLC0415 - the modules above import this package

    return Base.metadata
