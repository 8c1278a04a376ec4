from sqlalchemy import SmallInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base


class Promise(Base):
    """From how many answers on something is shown in a semester: raised at will, never lowered.

    People answered under what they were told then.
    """

    __tablename__ = "promise"

    semester: Mapped[str] = mapped_column(String(6), primary_key=True)
    figures: Mapped[int] = mapped_column(SmallInteger)
    words: Mapped[int] = mapped_column(SmallInteger)
