#!/usr/bin/env python3
"""Writes the workbooks and texts that ExchangeTests reads: hostile/ and honest/. Python 3 with openpyxl; the files are committed.

Honest files named calc-*.xlsx are saved by LibreOffice Calc itself (`soffice --headless --convert-to xlsx`).
Run it only to change a file: python3 Tests/ExchangeTests/Files/make_files.py
"""
import os
import struct
import subprocess
import sys
import zipfile
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' \
     'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DATE = (2026, 1, 15, 8, 0, 0)


def path(*parts):
    target = os.path.join(HERE, *parts)
    os.makedirs(os.path.dirname(target), exist_ok=True)
    return target


def sheet(rows, before="", after=""):
    return f"{HEAD}<worksheet {NS}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def text(ref, value):
    return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'


def number(ref, value, style=None):
    return f'<c r="{ref}"' + (f' s="{style}"' if style is not None else "") + f"><v>{value}</v></c>"


def row(number_, cells, extra=""):
    return f'<row r="{number_}"{extra}>{cells}</row>'


def put(archive, name, data, method=zipfile.ZIP_DEFLATED):
    info = zipfile.ZipInfo(name, DATE)
    info.compress_type = method
    archive.writestr(info, data)


def book(target, sheets, shared=None, styles=None, properties="", states=None):
    """A workbook of the parts given as XML; nothing is checked, so that any of them may be wrong."""
    with zipfile.ZipFile(target, "w") as archive:
        put(archive, "[Content_Types].xml", HEAD + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/></Types>')
        put(archive, "_rels/.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        entries, relations = "", ""
        for index, (name, xml) in enumerate(sheets.items(), 1):
            state = f' state="{(states or {})[name]}"' if name in (states or {}) else ""
            entries += f'<sheet name="{name}" sheetId="{index}"{state} r:id="rId{index}"/>'
            relations += f'<Relationship Id="rId{index}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{index}.xml"/>'
            put(archive, f"xl/worksheets/sheet{index}.xml", xml)
        if shared is not None:
            relations += f'<Relationship Id="rId900" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
            put(archive, "xl/sharedStrings.xml", shared)
        if styles is not None:
            relations += f'<Relationship Id="rId901" Type="{OFFICE}/styles" Target="styles.xml"/>'
            put(archive, "xl/styles.xml", styles)
        put(archive, "xl/workbook.xml", f"{HEAD}<workbook {NS}>{properties}<sheets>{entries}</sheets></workbook>")
        put(archive, "xl/_rels/workbook.xml.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + relations + "</Relationships>")
    return target


FIGURES = row(1, text("A1", "机构") + text("B1", "指标") + text("C1", "期") + text("D1", "数值"))


def figures(*rows):
    return FIGURES + "".join(
        row(i, text(f"A{i}", a) + text(f"B{i}", b) + text(f"C{i}", c) + number(f"D{i}", d))
        for i, (a, b, c, d) in enumerate(rows, 2))


GOOD = figures(("区总工会", "竞赛场次", "2025", "16"))


def hostile():
    plain = book(path("hostile", "truncated.xlsx"), {"表1": sheet(GOOD)})
    data = open(plain, "rb").read()
    open(plain, "wb").write(data[:len(data) // 2])

    broken = bytearray(data)
    at = data.index(b"xl/worksheets/sheet1.xml") + 40
    broken[at] ^= 0xFF
    broken[at + 1] ^= 0xFF
    open(path("hostile", "corrupt-part.xlsx"), "wb").write(broken)

    blank = " " * (40 << 20)
    book(path("hostile", "bomb-sheet.xlsx"), {"表1": sheet(GOOD + blank)})
    big = f'{HEAD}<sst {NS}>' + f"<si><t>{'0' * 1000}</t></si>" * 30000 + "</sst>"
    book(path("hostile", "bomb-strings.xlsx"), {"表1": sheet(row(1, '<c r="A1" t="s"><v>0</v></c>'))}, shared=big)

    # A header that says less than what the part unpacks to.
    lying = book(path("hostile", "lying-size.xlsx"), {"表1": sheet(GOOD + " " * 100000)})
    data = bytearray(open(lying, "rb").read())
    central = data.index(b"PK\x01\x02", data.index(b"xl/_rels/workbook.xml.rels"))
    while data[central:central + 4] == b"PK\x01\x02":
        name_length, extra, comment = struct.unpack("<HHH", data[central + 28:central + 34])
        name = bytes(data[central + 46:central + 46 + name_length])
        if name == b"xl/worksheets/sheet1.xml":
            data[central + 24:central + 28] = struct.pack("<I", 600)
        central += 46 + name_length + extra + comment
    open(lying, "wb").write(data)

    lol = '<!DOCTYPE l [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    book(path("hostile", "entities.xlsx"),
         {"表1": HEAD + lol + f'<worksheet {NS}><sheetData>{row(1, text("A1", "&c;"))}</sheetData></worksheet>'})
    external = '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    book(path("hostile", "external-entity.xlsx"),
         {"表1": HEAD + external + f'<worksheet {NS}><sheetData>{row(1, text("A1", "&x;"))}</sheetData></worksheet>'})
    book(path("hostile", "deep.xlsx"), {"表1": sheet("<row>" + "<a>" * 100000 + "</a>" * 100000 + "</row>")})
    book(path("hostile", "million-columns.xlsx"), {"表1": sheet(row(1, "<c><v>1</v></c>" * 1_000_000))})
    book(path("hostile", "column-beyond.xlsx"), {"表1": sheet(row(1, number("BDWGN1", "1")))})
    book(path("hostile", "row-beyond.xlsx"), {"表1": sheet(GOOD + row(1048577, number("A1048577", "1")))})
    book(path("hostile", "rows-backwards.xlsx"), {"表1": sheet(row(5, text("A5", "机构")) + row(2, text("A2", "区总工会")))})
    book(path("hostile", "unclosed.xlsx"), {"表1": f"{HEAD}<worksheet {NS}><sheetData>{GOOD}"})
    book(path("hostile", "no-such-string.xlsx"), {"表1": sheet(row(1, '<c r="A1" t="s"><v>7</v></c>'))})
    book(path("hostile", "long-tag.xlsx"), {"表1": sheet(GOOD + '<row r="3" x="' + "好" * (3 << 20) + '"/>')})
    book(path("hostile", "long-cell.xlsx"), {"表1": sheet(row(1, text("A1", '好' * (400 << 10))))})
    book(path("hostile", "escape.xlsx"),
         {"表1": sheet(figures(("区总工会_x001B_[2J", "竞赛场次", "2025", "16")))})
    book(path("hostile", "escape-sheet-name.xlsx"),
         {"一&#x9;表": sheet(row(1, text("A1", "什么_x001B_]0;x_x0007_")) + row(2, number("A2", "1")))})
    book(path("hostile", "uncomputed.xlsx"), {"表1": sheet(
        FIGURES + row(2, text("A2", "区总工会") + text("B2", "竞赛场次") + text("C2", "2025") + '<c r="D2"><f>8+8</f></c>'))})
    book(path("hostile", "formula-error.xlsx"), {"表1": sheet(
        FIGURES + row(2, text("A2", "区总工会") + text("B2", "竞赛场次") + text("C2", "2025")
                      + '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'))})
    book(path("hostile", "all-hidden.xlsx"), {"表1": sheet(GOOD)}, states={"表1": "veryHidden"})
    with zipfile.ZipFile(path("hostile", "plain.zip.xlsx"), "w") as archive:
        put(archive, "readme.txt", "not a workbook")
    with zipfile.ZipFile(path("hostile", "word.xlsx"), "w") as archive:
        put(archive, "_rels/.rels", HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        put(archive, "word/document.xml", HEAD + "<document/>")
    with zipfile.ZipFile(path("hostile", "many-parts.xlsx"), "w", zipfile.ZIP_STORED) as archive:
        for index in range(4_097):
            put(archive, f"{index}", "", zipfile.ZIP_STORED)
    cfb = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504)
    open(path("hostile", "password.xlsx"), "wb").write(cfb + bytes(1024) + "EncryptedPackage".encode("utf-16-le") + bytes(480))
    open(path("hostile", "old.xls"), "wb").write(cfb + bytes(512) + "Workbook".encode("utf-16-le") + bytes(496))
    encrypted = bytearray(open(book(path("hostile", "encrypted-part.xlsx"), {"表1": sheet(GOOD)}), "rb").read())
    place = 0
    while (place := encrypted.find(b"PK\x01\x02", place)) >= 0:
        encrypted[place + 8] |= 1
        place += 4
    open(path("hostile", "encrypted-part.xlsx"), "wb").write(encrypted)
    open(path("hostile", "nul.csv"), "wb").write("机构,指标,期,数值\n区总工会,竞赛\0场次,2025,16\n".encode())
    open(path("hostile", "escape.csv"), "wb").write("机构,指标,期,数值\n\x1b[31m区总工会,竞赛场次,2025,16\n".encode())
    open(path("hostile", "broken-gb18030.csv"), "wb").write(
        "机构,指标,期,数值\n区总工会,竞赛场次,2025,16\n".encode("gb18030") + b"\xc7\xf8\xff,1,2,3\n")


def honest():
    shared = (f'{HEAD}<sst {NS}><si><t>区总工会</t></si><si><r><t>竞赛</t></r><r><rPr><b/></rPr><t>场次</t></r></si>'
              '<si><t>青禾</t><rPh sb="0" eb="2"><t>せいか</t></rPh><phoneticPr fontId="1"/></si></sst>')
    styles = (f'{HEAD}<styleSheet {NS}><numFmts count="5"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
              '<numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;;@"/><numFmt numFmtId="178" formatCode="0.0%"/>'
              '<numFmt numFmtId="179" formatCode="[Red]#,##0.00&quot;万元&quot;"/><numFmt numFmtId="180" formatCode="[h]:mm"/></numFmts>'
              '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
              + "".join(f'<xf numFmtId="{n}"/>' for n in (0, 14, 176, 177, 178, 179, 20, 22, 180, 10)) + "</cellXfs></styleSheet>")
    values = [number("A1", "0.1"), number("B1", "0.30000000000000004"), number("C1", "1E-3"), number("D1", "-12.5"),
              number("E1", "123456789012345680"), number("F1", "46022", 1), number("G1", "46022.5", 7), number("H1", "45809", 3),
              number("I1", "0.927966101694915", 4), number("J1", "389.12345", 5), number("K1", "0.34375", 6), number("L1", "36.5", 8)]
    more = ['<c r="A2" t="s"><v>0</v></c>', '<c r="B2" t="s"><v>1</v></c>', '<c r="C2" t="s"><v>2</v></c>', '<c r="D2" t="b"><v>1</v></c>',
            '<c r="E2" t="e"><v>#N/A</v></c>', '<c r="F2" t="str"><f>A2&amp;B2</f><v>区总工会竞赛场次</v></c>', '<c r="G2"><f>1+1</f><v>2</v></c>',
            '<c r="H2"><f>1+1</f></c>', text("I2", " 两头空 "), '<c r="J2" s="3"/>', number("K2", "59", 1), number("L2", "61", 1), number("M2", "60", 1)]
    rows = row(1, "".join(values)) + row(2, "".join(more)) + row(9, text("C9", "隐藏"), ' hidden="1"')
    book(path("honest", "values.xlsx"), {"表1": sheet(rows, before='<cols><col min="2" max="3" hidden="1"/></cols>',
         after='<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D4:D9"/></mergeCells><pageMargins left="0.7"/>')},
         shared=shared, styles=styles)
    book(path("honest", "date1904.xlsx"), {"表1": sheet(row(1, number("A1", "44560", 1)))}, styles=styles,
         properties='<workbookPr date1904="1"/>')
    prefixed = sheet(GOOD, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>').replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    book(path("honest", "prefixed.xlsx"), {"表1": prefixed.replace("xmlns=", "xmlns:x=")})
    book(path("honest", "hidden-sheet.xlsx"), {"机关": sheet(GOOD), "底稿": sheet(GOOD)}, states={"底稿": "hidden"})
    xml = sheet(GOOD).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    book(path("honest", "utf16-parts.xlsx"), {"表1": xml.encode("utf-16")})


def main():
    hostile()
    if "honest" in globals():
        honest()


if __name__ == "__main__":
    sys.exit(main())
