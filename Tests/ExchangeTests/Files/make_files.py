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
    merges = "".join(f'<mergeCell ref="A{top}:CV1000"/>' for top in range(2, 1000))
    lines = row(1, text("A1", "2025年")) + "".join(
        row(i, text(f"A{i}", f"第{i}家") + number(f"CV{i}", i)) for i in range(2, 1001))
    book(path("hostile", "overlapping-merges.xlsx"), {"表1": sheet(lines, after=f"<mergeCells>{merges}</mergeCells>")})
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
    head = text("A1", "机构") + text("B1", "指标") + text("C1", "期") + text("D1", "数值") + text("E1", "测算")
    rounded = row(1, head) + row(2, text("A2", "区妇联") + text("B2", "贷款") + text("C2", "2025")
                                 + number("D2", "389.12345", 5) + number("E2", "1.23456", 5))
    book(path("honest", "rounded.xlsx"), {"表1": sheet(rounded)}, styles=styles)
    book(path("honest", "date1904.xlsx"), {"表1": sheet(row(1, number("A1", "44560", 1)))}, styles=styles,
         properties='<workbookPr date1904="1"/>')
    prefixed = sheet(GOOD, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>').replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    book(path("honest", "prefixed.xlsx"), {"表1": prefixed.replace("xmlns=", "xmlns:x=")})
    book(path("honest", "hidden-sheet.xlsx"), {"机关": sheet(GOOD), "底稿": sheet(GOOD)}, states={"底稿": "hidden"})
    xml = sheet(GOOD).replace('encoding="UTF-8"', 'encoding="UTF-16"')
    book(path("honest", "utf16-parts.xlsx"), {"表1": xml.encode("utf-16")})
    reports()


def save(name, rows, merges=(), title="Sheet1", formats=None):
    """A workbook as openpyxl writes it; rows may hold None."""
    from openpyxl import Workbook
    workbook = Workbook()
    fill(workbook.active, rows, merges, title, formats)
    return store(workbook, name)


def fill(target, rows, merges=(), title="Sheet1", formats=None):
    target.title = title
    for cells in rows:
        target.append(cells)
    for merge in merges:
        target.merge_cells(merge)
    for cell, code in (formats or {}).items():
        target[cell].number_format = code


def store(workbook, name):
    import datetime
    workbook.properties.created = workbook.properties.modified = datetime.datetime(*DATE)
    workbook.save(path("honest", name))
    return path("honest", name)


def calc(name, rows, merges=(), formats=None):
    """Opened and saved again by LibreOffice Calc, which computes the formulas and writes its own XML."""
    import shutil
    import tempfile
    with tempfile.TemporaryDirectory() as folder:
        from openpyxl import Workbook
        workbook = Workbook()
        fill(workbook.active, rows, merges, "Sheet1", formats)
        inside = os.path.join(folder, "in")
        os.mkdir(inside)
        workbook.save(os.path.join(inside, name))
        subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", folder, os.path.join(inside, name)],
                       check=True, stdout=subprocess.DEVNULL, timeout=180)
        os.remove(os.path.join(inside, name))
        subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", inside,
                        os.path.join(folder, name.replace(".xlsx", ".ods"))], check=True, stdout=subprocess.DEVNULL, timeout=180)
        shutil.copy(os.path.join(inside, name), path("honest", name))


def reports():
    save("titled.xlsx", [
        ["青禾区群团组织2025年工作情况统计表"], ["单位：场次、人"], ["序号", "单位名称", "竞赛场次", "参赛职工"],
        [1, "区总工会", 16, 583], [2, "清河镇总工会", 3, "５０名"], ["注：数据截至2025年12月31日。"]], ["A1:D1", "A2:D2"])
    save("merged-head.xlsx", [
        ["2025年工会工作统计表"], ["单位", "劳动竞赛", None, "调解"], [None, "竞赛场次", "参赛职工（人）", "调解成功率（%）"],
        ["区总工会", 16, 583, 92.8], ["清河镇总工会", 3, 50, "—"]], ["A1:D1", "A2:A3", "B2:C2"])
    save("across.xlsx", [
        ["2025年上半年情况"], ["指标", "计量单位", "区总工会", "清河镇总工会", "合计"],
        ["竞赛场次", "场次", 8, 2, 10], ["参赛职工", "人", 276, "无", 276]], ["A1:E1"])
    save("区妇联2025年上半年报表.xlsx", [
        ["指标名称", "计量单位", "2025年上半年", "上年同期", "增减（%）"],
        ["妇女创业担保贷款", "万元", 389, 350, 11.1]])
    save("periods.xlsx", [
        ["区总工会主要指标完成情况"], ["项目", "2025年", "2024年", "增减%"], ["竞赛场次", 16, 14, 14.3],
        ["参赛职工（人）", 583, 541, 7.8]])
    save("cell-units.xlsx", [
        ["填报单位：区妇联", None, "报告期：2025年"], ["指标", "完成数"], ["贷款", "389万元"]])
    save("cell-units-2.xlsx", [["区妇联2025年"], ["指标", "完成数"], ["贷款", "３,２１０．５万元"]])
    save("header-units.xlsx", [["区妇联2025年"], ["机构", "贷款（元）"], ["区妇联", 3890000]])
    save("unit-line.xlsx", [["青禾区2025年创业贷款"], ["", "单位：元"], ["机构", "妇女创业担保贷款", "备注"], ["区妇联", "3,890,000", "全年"]])
    save("totals-right.xlsx", [["2025年"], ["机构", "竞赛场次"], ["区总工会", 16], ["清河镇总工会", 3], ["合计", 19]])
    save("totals-wrong.xlsx", [["2025年"], ["机构", "竞赛场次"], ["区总工会", 16], ["清河镇总工会", 3], ["合计", 20]])
    save("cumulative.xlsx", [
        ["区总工会2025年6月工作月报"], ["指标", "本月", "本年累计", "上年同期累计"], ["竞赛场次", 2, 8, 7]])
    save("statistical.xlsx", [
        ["2025年工会统计年报"], ["填报单位：区总工会"], ["指标名称", "计量单位", "代码", "本年", "上年"], ["甲", "乙", "丙", 1, 2],
        ["一、竞赛", None, None, None, None], ["  竞赛场次", "场次", "01", 16, 14], ["  其中：参赛职工", "人", "02", 583, 541],
        ["单位负责人：张某", None, "填表人：李某", None, "报出日期：2026年1月10日"]])
    save("percent.xlsx", [["区总工会2025年"], ["指标", "数值"], ["调解成功率", 0.9279661016949152]], formats={"B3": "0.0%"})
    save("merged-down.xlsx", [
        ["2025年"], ["机构", "指标", "完成数"], ["区总工会", "竞赛场次", 16], [None, "参赛职工", 583],
        ["区妇联", "贷款（万元）", 389]], ["A3:A4"])
    save("corner.xlsx", [["区总工会", "2025年"], ["竞赛场次", 16], ["参赛职工", 583]])
    save("likely.xlsx", [["2025年"], ["单位", "竞赛厂次", "参赛职工人数"], ["区总工会机关", 16, 583]])
    save("unsure.xlsx", [["2025年"], ["单位", "竞赛场次", "技能比武"], ["区总工会", 16, 5], ["市场部工会", 2, 1]])
    save("no-period.xlsx", [["单位", "竞赛场次"], ["区总工会", 16]])
    save("months.xlsx", [["区总工会2025年1-9月统计"], ["指标", "完成数"], ["竞赛场次", 12]])
    save("region.xlsx", [["青禾区2025年上半年主要经济指标"], ["指标", "总量（亿元）"], ["地区生产总值", 852.75]])
    from openpyxl import Workbook
    workbook = Workbook()
    fill(workbook.active, [["填表说明"], ["请各单位于1月10日前报送"]], title="封面")
    for name, value in (("区总工会", 16), ("清河镇总工会", 3)):
        fill(workbook.create_sheet(), [["2025年"], ["指标", "完成数"], ["竞赛场次", value]], title=name)
    workbook.create_sheet("Sheet4")
    store(workbook, "sheets.xlsx")
    save("typed.xlsx", [["2025年数据"], ["机构", "指标", "期", "数值"], ["区总工会", "竞赛场次", 2025, 16], ["区妇联", "贷款", "2025", "389万元"]], ["A1:D1"])
    calc("calc-merged.xlsx", [
        ["2025年工会工作统计表"], ["单位", "劳动竞赛", None, "合计"], [None, "竞赛场次", "参赛职工（人）", None],
        ["区总工会", 16, 583, "=B4+C4"], ["清河镇总工会", 3, 50, "=B5+C5"], ["合计", "=SUM(B4:B5)", "=SUM(C4:C5)", "=SUM(D4:D5)"]],
        ["A1:D1", "A2:A3", "B2:C2", "D2:D3"])
    calc("calc-formulas.xlsx", [["区总工会2025年"], ["指标", "数值"], ["竞赛场次", "=8+8"], ["参赛职工", "=0.1+0.2+582.7"]])
    calc("calc-dates.xlsx", [["机构", "指标", "期", "数值"], ["区总工会", "竞赛场次", "=DATE(2025,6,1)", 3]], formats={"C2": 'yyyy"年"m"月"'})
    open(path("honest", "gb18030.csv"), "wb").write("2025年工会统计\r\n单位,竞赛场次,参赛职工\r\n区总工会,16,583\r\n".encode("gb18030"))
    open(path("honest", "utf16.tsv"), "wb").write(b"\xff\xfe" + "单位\t竞赛场次（2025年）\n区总工会\t16\n".encode("utf-16-le"))
    open(path("honest", "two-rows.csv"), "wb").write(
        "青禾区,,,,\n单位,2025年,,2024年,\n,竞赛场次,参赛职工,竞赛场次,参赛职工\n区总工会,16,583,14,541\n".encode())


def main():
    hostile()
    if "honest" in globals():
        honest()


if __name__ == "__main__":
    sys.exit(main())
