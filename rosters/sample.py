"""A workbook to fill in: the headings that we read best, and one invented row below each."""

import tomllib
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from rosters.columns import KINDS

SAMPLE = Path(__file__).with_suffix(".toml")
WIDTH = 24  # characters of a column
AS_TEXT = "@"
"""Or a spreadsheet makes a rounded number of a NIP."""


def sample_file() -> bytes:
    book = Workbook()
    del book["Sheet"]
    kinds = {kind.name: kind for kind in KINDS}
    for name, example in tomllib.loads(SAMPLE.read_text("utf-8")).items():
        sheet = book.create_sheet(example["sheet"])
        columns = kinds[name].columns
        sheet.append([column.heading for column in columns])
        sheet.append([example["row"].get(column.field) for column in columns])
        _dress(sheet, len(columns))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _dress(sheet: Worksheet, columns: int) -> None:
    sheet.freeze_panes = "A2"
    for letter in map(get_column_letter, range(1, columns + 1)):
        sheet.column_dimensions[letter].width = WIDTH
        sheet.column_dimensions[letter].number_format = AS_TEXT
        sheet[f"{letter}1"].font = Font(bold=True)
        sheet[f"{letter}2"].number_format = AS_TEXT
