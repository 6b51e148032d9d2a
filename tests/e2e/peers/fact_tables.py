"""Tables as a weighbridge keeps them, made by openpyxl: `fact_tables.py FILE ISO_TIME [good|changed|bad]`.

Merged cells over two lines of heading, the columns counted below them, a date merged over its rows, days as bare numbers, times as
text and as cells, decimal commas and blanks between thousands, rows without anything, a total, a signature.
"""

import sys
from datetime import datetime, timedelta

import openpyxl

FIRST = datetime(1899, 12, 30)


def main(path, now, kind):
    now = datetime.fromisoformat(now).replace(second=0, microsecond=0)
    book = openpyxl.Workbook()
    book.active.title = "Справка"
    book.active["A1"] = "Журнал ведёт весовая"
    sheet = book.create_sheet("Взвешивания")
    sheet["A1"] = "Журнал взвешиваний"
    sheet.merge_cells("A1:G1")
    for cell, text in {"A3": "№ талона", "B3": "Дата", "C3": "Время", "D3": "Масса, т", "G3": "Весовщик"}.items():
        sheet[cell] = text
    sheet.merge_cells("D3:F3")
    for column in "ABCG":
        sheet.merge_cells(f"{column}3:{column}4")
    for cell, text in {"D4": "брутто", "E4": "тара", "F4": "нетто"}.items():
        sheet[cell] = text
    for column in range(1, 8):
        sheet.cell(5, column, column)

    at = [now - timedelta(minutes=minutes) for minutes in (3, 2, 1)]
    weights = [40.4, "1 041,5", 24.5 if kind == "changed" else 42.5]
    # One day over the first two rows, if it is one; the third as Excel counts days.
    sheet["B6"] = at[0].date()
    sheet["B6"].number_format = "dd.mm.yyyy"
    if at[0].date() == at[1].date():
        sheet.merge_cells("B6:B7")
    else:
        sheet["B7"] = at[1].date()
    sheet["C6"] = at[0].time()
    sheet["C7"] = at[1].strftime("%H:%M")
    sheet["B9"] = (at[2] - FIRST) / timedelta(days=1) // 1
    sheet["C9"] = at[2].time()
    for row, ticket, weight in zip((6, 7, 9), (1001, "Т-1002", "Т-1003"), weights):
        sheet.cell(row, 1, ticket)
        sheet.cell(row, 4, 65.0)
        sheet.cell(row, 6, weight)
    sheet["G6"] = "Әлия"
    if kind == "bad":
        sheet["F7"] = "сорок"
        sheet["C9"] = "после обеда"
        sheet["A10"], sheet["B10"], sheet["C10"], sheet["F10"] = "Т-1004", at[0].date(), at[0].time(), 99999
        sheet["A11"], sheet["B11"], sheet["C11"], sheet["F11"] = "Т-1005", at[0].date(), at[0].time(), 12
    sheet["A13"], sheet["F13"] = "Итого", "=SUM(F6:F9)"
    sheet["A14"] = "Весовщик ____________"
    book.save(path)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "good")
