from collections import Counter
from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base
from models.rating import Rating
from models.satisfaction import Element, Tally
from models.semester import Semester

SKM = "skm-2017"
"""The instrument of PermenPANRB 14/2017; answers to any other are no part of an IKM."""


class Series(StrEnum):
    """What rows of one instrument hold; stands behind its name."""

    DIRECT = ""
    ASSISTED = "/paper"  # came on paper, entered by the office
    ALONE = "/service"  # as a service's figure was last shown, see `Shown`
    TOGETHER = "/unit"  # as it stood in the unit's figure that was last shown


COUNTED = (Series.DIRECT, Series.ASSISTED)
SEEN = (Series.ALONE, Series.TOGETHER)


class RunningTally(Base):
    """The answers of one unit, service, month and instrument, counted as they came.

    Whole numbers, changed in the transaction that changes the ratings, so that a report costs the
    same after ten years; always equal to a full recount. The month is that of the week's Monday,
    but never one before the semester.

    Rows of what was shown are not of the month but up to it, and change when somebody looks.
    """

    __tablename__ = "running_tally"

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), primary_key=True, index=True)
    month: Mapped[date] = mapped_column(primary_key=True)  # its first day
    questionnaire: Mapped[str] = mapped_column(String(32), primary_key=True)  # with its `Series`
    respondents: Mapped[int] = mapped_column(default=0)
    means: Mapped[int] = mapped_column(BigInteger, default=0)  # in 2520ths, see Tally
    squares: Mapped[int] = mapped_column(BigInteger, default=0)
    faces: Mapped[int] = mapped_column(default=0)
    faces_total: Mapped[int] = mapped_column(default=0)
    persyaratan_n: Mapped[int] = mapped_column(default=0)
    persyaratan_total: Mapped[int] = mapped_column(default=0)
    prosedur_n: Mapped[int] = mapped_column(default=0)
    prosedur_total: Mapped[int] = mapped_column(default=0)
    waktu_n: Mapped[int] = mapped_column(default=0)
    waktu_total: Mapped[int] = mapped_column(default=0)
    biaya_n: Mapped[int] = mapped_column(default=0)
    biaya_total: Mapped[int] = mapped_column(default=0)
    produk_n: Mapped[int] = mapped_column(default=0)
    produk_total: Mapped[int] = mapped_column(default=0)
    kompetensi_n: Mapped[int] = mapped_column(default=0)
    kompetensi_total: Mapped[int] = mapped_column(default=0)
    perilaku_n: Mapped[int] = mapped_column(default=0)
    perilaku_total: Mapped[int] = mapped_column(default=0)
    sarana_n: Mapped[int] = mapped_column(default=0)
    sarana_total: Mapped[int] = mapped_column(default=0)
    pengaduan_n: Mapped[int] = mapped_column(default=0)
    pengaduan_total: Mapped[int] = mapped_column(default=0)

    @property
    def instrument(self) -> str:
        return self.questionnaire.partition("/")[0]

    @property
    def counts(self) -> Counter[str]:
        return Counter({name: getattr(self, name) for name in COLUMNS})


KEYS = ("service_id", "unit_id", "month", "questionnaire")
COLUMNS = tuple(each.key for each in RunningTally.__mapper__.columns if each.key not in KEYS)

Key = tuple[int, int, date, str]


def key_of(rating: Rating) -> Key:
    """The row that this rating is counted in."""
    series = Series.ASSISTED if rating.assisted else Series.DIRECT
    month = max(rating.week.replace(day=1), Semester.parse(rating.semester).first_day)
    return rating.service_id, rating.unit_id, month, rating.questionnaire + series


def counts_of(rating: Rating) -> Counter[str]:
    """What one rating adds to the columns of its row; nothing if it says nothing."""
    one, counts = Tally.of([rating.elements]), Counter[str]()
    if one.respondents:
        counts.update(respondents=1, means=one.means, squares=one.squares)
    counts.update({f"{element}_n": count for element, count in one.answered.items()})
    counts.update({f"{element}_total": total for element, total in one.total.items()})
    if rating.kepuasan is not None:
        counts.update(faces=1, faces_total=rating.kepuasan)
    return counts


def tally_of(counts: Mapping[str, int]) -> Tally:
    return Tally(
        respondents=counts.get("respondents", 0),
        answered=Counter({e: counts.get(f"{e}_n", 0) for e in Element}),
        total=Counter({e: counts.get(f"{e}_total", 0) for e in Element}),
        means=counts.get("means", 0),
        squares=counts.get("squares", 0),
    )
