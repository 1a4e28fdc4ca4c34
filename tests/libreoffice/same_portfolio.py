#!/usr/bin/env python3
"""LibreOffice as an independent writer: one sheet, saved in every way that it offers, is the same portfolio.

A sheet with dates in the locale's own format, money with a currency sign and thousands, percentages and texts with
quotes, line breaks and umlauts is opened by LibreOffice headless in a fresh profile for each locale, and saved as
.xlsx, .ods and CSV with cells as they are shown, in UTF-8 and Windows-1252, with each field separator. Its
review must then be that of the portfolio as it was stated, figure for figure; or the file must be refused as one that
can be read in two ways, and have that review once the option that the refusal names is given.

    apt-get install libreoffice-calc-nogui
    python3 tests/libreoffice/same_portfolio.py build/dev/apps/engineroom/engineroom [--keep DIRECTORY]

It takes a minute or two, and is no part of the tests that run with every change. Exit status: 0 where all are equal.
"""

import argparse
import csv
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape, quoteattr

AS_OF = "2026-11-01"
LOCALES = ["de-DE", "fr-FR", "en-US", "sv-SE"]
SEPARATORS = {"semicolon": 59, "comma": 44, "tab": 9}
ENCODINGS = {"utf-8": 76, "windows-1252": 1}  # by the numbers that LibreOffice gives them
COLUMNS = ["id", "name", "stage", "risk", "payoff_low", "payoff", "payoff_high", "budget", "spent", "fte", "start",
           "delivery", "participants", "votes", "currency"]
MONEY = {"payoff_low", "payoff", "payoff_high", "budget", "spent"}
DATES = {"start", "delivery"}


def projects(days_to_twelve):
    """Two dozen rows. With `days_to_twelve` no date has a day above 12, so that nothing tells the order of dates."""
    rows = []
    for i in range(24):
        day = 1 + (i * 7) % (12 if days_to_twelve else 28)
        start = datetime.date(2024 + i % 3, 1 + (i * 5) % 12, day)
        delivery = datetime.date(start.year + 1, 1 + (i * 11) % 12, 1 + (i * 5) % (12 if days_to_twelve else 28))
        budget = 1250.5 + i * 98765.25
        rows.append({
            "id": f"{i + 1:03d}",
            "name": ["Prüfstand für Öl; Gas", 'Say "hello"', "Two\nlines, and a comma", "Île d'Été – 5 €"][i % 4] + f" {i}",
            "stage": ["idea", "proposed", "active", "paused", "active", "delivered"][i % 6],
            "risk": (i * 13) % 101 / 100,
            "payoff_low": budget * 2, "payoff": budget * 3, "payoff_high": budget * 4,
            "budget": budget if i % 5 else None,
            "spent": round(budget / 3, 2) if i % 2 else None,
            "fte": 1234.5 if i == 3 else i / 4,
            "start": start, "delivery": delivery if i % 7 else None,
            "participants": "; ".join(["Acme, Ltd", "Älvsjö AB", "Höhn & Co"][: 1 + i % 3]),
            "votes": "; ".join(str(1 + (i + k) % 5) for k in range(3)),
            "currency": "EUR",
        })
    return rows


def original(rows, path):
    """The portfolio in the notation that leaves nothing to be found."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(COLUMNS)
        for row in rows:
            out.writerow(["" if row[c] is None else row[c] for c in COLUMNS])


STYLES = """
<office:styles><style:style style:name="Default" style:family="table-cell"/></office:styles>
<office:automatic-styles>
<number:date-style style:name="nd" number:automatic-order="true" number:format-source="language">
<number:day/><number:text>/</number:text><number:month/><number:text>/</number:text><number:year/>
</number:date-style>
<number:date-style style:name="nl" number:automatic-order="true">
<number:day/><number:text>. </number:text><number:month number:style="long" number:textual="true"/>
<number:text> </number:text><number:year number:style="long"/>
</number:date-style>
<number:currency-style style:name="nc">%s</number:currency-style>
<number:percentage-style style:name="np"><number:number number:decimal-places="0" number:min-integer-digits="1"/>
<number:text>%%</number:text></number:percentage-style>
<number:number-style style:name="nn"><number:number number:decimal-places="2" number:min-decimal-places="2"
 number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<style:style style:name="wide" style:family="table-column"><style:table-column-properties
 style:column-width="9cm"/></style:style>
<style:style style:name="d" style:family="table-cell" style:parent-style-name="Default"
 style:data-style-name="nd"/>
<style:style style:name="l" style:family="table-cell" style:parent-style-name="Default"
 style:data-style-name="nl"/>
<style:style style:name="c" style:family="table-cell" style:parent-style-name="Default"
 style:data-style-name="nc"/>
<style:style style:name="p" style:family="table-cell" style:parent-style-name="Default"
 style:data-style-name="np"/>
<style:style style:name="n" style:family="table-cell" style:parent-style-name="Default"
 style:data-style-name="nn"/>
</office:automatic-styles>
"""
AMOUNT = ('<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"'
          ' number:grouping="true"/>')
SIGN = "<number:currency-symbol>€</number:currency-symbol>"


def text_cell(text):
    paragraphs = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'


def value_cell(kind, style, value):
    key = {"date": "date-value"}.get(kind, "value")
    return (f'<table:table-cell table:style-name="{style}" office:value-type="{kind}"'
            f" office:{key}={quoteattr(str(value))}/>")


def cell(column, value, long_dates):
    if value is None:
        return "<table:table-cell/>"
    if column in MONEY:
        return value_cell("currency", "c", value)
    if column in DATES:
        return value_cell("date", "l" if long_dates else "d", value)
    if column == "risk":
        return value_cell("percentage", "p", value)
    if column == "fte":
        return value_cell("float", "n", value)
    return text_cell(value)


def flat_sheet(rows, path, locale, long_dates):
    """A sheet as a person would have it: a title, the table, and a row of totals."""
    amount = SIGN + AMOUNT if locale == "en-US" else AMOUNT + "<number:text>\u00A0</number:text>" + SIGN
    lines = [text_cell("Portfolio of the harbour"), "<table:table-cell/>",
             "".join(text_cell(c) for c in COLUMNS)]
    lines += ["".join(cell(c, row[c], long_dates) for c in COLUMNS) for row in rows]
    totals = {c: sum(row[c] or 0 for row in rows) for c in ("budget", "spent")}
    lines.append(text_cell("Total") + "".join(
        cell(c, totals.get(c), long_dates) for c in COLUMNS[1:]))
    body = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.2"'
        ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet"'
        ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0">'
        + STYLES % amount +
        '<office:body><office:spreadsheet><table:table table:name="Plan">'
        f'<table:table-column table:style-name="wide" table:number-columns-repeated="{len(COLUMNS)}"/>'
        f"{body}</table:table></office:spreadsheet></office:body></office:document>", encoding="utf-8")


PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop>
</item></oor:items>
"""


def save(sheet, folder, locale, profile, kind, options=""):
    """Opens the sheet in a profile of the locale and saves it as `kind`."""
    user = profile / "user"
    if not user.exists():
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(PROFILE % locale, encoding="utf-8")
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{profile}", "--convert-to",
                    kind + options, "--outdir", str(folder), str(sheet)],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return folder / (sheet.stem + "." + kind)


def reviewed(program, path, options):
    """The review without the names of files and rows, or None and the messages of a refusal."""
    run = subprocess.run([program, "review", str(path), "--as-of", AS_OF, "--format", "json", *options],
                         capture_output=True, text=True)
    if run.returncode != 0:
        return None, run.stdout + run.stderr
    review = json.loads(run.stdout)
    del review["inputs"]
    for finding in review["findings"]:
        for project in finding["projects"]:
            project.pop("file", None)
            project.pop("row", None)
    return review, ""


def differences(one, other, at=""):
    """Where two JSON values differ; figures may do so by the last bits of a sum."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(set(one) | set(other)):
            yield from differences(one.get(key), other.get(key), f"{at}.{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for i, pair in enumerate(zip(one, other)):
            yield from differences(*pair, f"{at}[{i}]")
    elif isinstance(one, float) and isinstance(other, (int, float)) and abs(one - other) <= 1e-12 * abs(one):
        return
    elif one != other:
        yield f"{at}: {one} became {other}"


def judge(program, stated, saved, locale, ambiguous):
    """What came of a file; it begins with 'equal' if that is right."""
    said = "equal"
    review, refusal = reviewed(program, saved, [])
    if ambiguous:
        if review is not None:
            return "read, though its dates allow two readings"
        if "can be read in two ways" not in refusal:
            return "refused: " + refusal[:600]
        order = "mdy" if locale == "en-US" else "dmy"
        said = f"equal with --date-order {order}, which a refusal asked for"
        review, refusal = reviewed(program, saved, ["--date-order", order])
    if review is None:
        return "refused: " + refusal[:600]
    different = list(differences(stated, review))
    return said if not different else "; ".join(different)[:600]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program")
    arguments.add_argument("--keep", help="leave the files in this folder")
    given = arguments.parse_args()
    if given.keep:
        return run_in(pathlib.Path(given.keep).absolute(), given.program)
    with tempfile.TemporaryDirectory() as folder:
        return run_in(pathlib.Path(folder), given.program)


def run_in(folder, program):
    bad = runs = 0
    for name, long_dates, days_to_twelve in (("days", False, False), ("words", True, False), ("open", False, True)):
        rows = projects(days_to_twelve)
        folder.mkdir(parents=True, exist_ok=True)
        original(rows, folder / f"{name}.csv")
        stated, refusal = reviewed(program, folder / f"{name}.csv", [])
        if stated is None:
            sys.exit("the portfolio itself is refused: " + refusal)
        for locale in LOCALES:
            out = folder / locale / name
            out.mkdir(parents=True, exist_ok=True)
            sheet = out / "sheet.fods"
            flat_sheet(rows, sheet, locale, long_dates)
            profile = folder / f"profile-{locale}"
            saved = [save(sheet, out, locale, profile, kind) for kind in ("xlsx", "ods")]
            for separator, mark in SEPARATORS.items():
                quote_all = "true" if separator == "tab" else "false"
                for encoding, number in ENCODINGS.items():
                    made = save(sheet, out, locale, profile, "csv",
                                f":Text - txt - csv (StarCalc):{mark},34,{number},1,,0,{quote_all},true,true,false")
                    saved.append(made.rename(out / f"{separator}-{encoding}.csv"))
            for path in saved:
                # Swedish dates have the year first: no other reading is left.
                ambiguous = days_to_twelve and path.suffix == ".csv" and locale != "sv-SE"
                verdict = judge(program, stated, path, locale, ambiguous)
                runs += 1
                bad += not verdict.startswith("equal")
                print(f"{locale} {name:5} {path.name:24} {verdict}", flush=True)
    print(f"{runs} files, {bad} of them wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
