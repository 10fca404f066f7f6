import Foundation
import TestGround
import Testing

@Suite("Forms: given out, filled in by another program, taken back")
struct FormsTests {
  /// Fills every blank with a number of its own, shuffles the lines, moves a column and puts a line in between.
  private static let filling = """
    import sys, random, json
    from openpyxl import load_workbook
    random.seed(7)
    typed = {}
    path = sys.argv[1]
    book = load_workbook(path)
    sheet = book.active
    for merged in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(merged))
    roles = [cell.value for cell in sheet[1]]
    amount, name, unit = (roles.index(role) for role in ('amount', 'indicator', 'unit'))
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
    foot = lines.pop()
    numbers = [100000000000.25, 9.95, 1234.5678, 0.0001]
    for line in lines:
        if line[amount] is None and str(line[0]).startswith('quntuan-form/1 '):
            # Persons and events are counted in whole numbers.
            parts = line[unit] in ('万元', '亿元', '元', '%')
            line[amount] = numbers[len(typed) % len(numbers)] if parts else 10 ** 9 + len(typed)
            typed[line[name]] = repr(line[amount])
    random.shuffle(lines)
    lines.insert(3, [None, None, '手工加的一行', None, None, None, 5])
    for number, line in enumerate(lines + [foot]):
        for column in range(len(roles)):
            value = line[column] if column < len(line) else None
            sheet.cell(row=6 + number, column=column + 1).value = value
    sheet.insert_rows(5)
    book.save(path)
    print(json.dumps(typed, ensure_ascii=False))
    """

  private func python(_ script: String, _ arguments: String..., in quntuan: Quntuan) throws
    -> String
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-c", script] + arguments
    process.currentDirectoryURL = quntuan.folder
    process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    let output = quntuan.folder.appendingPathComponent(".python")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.runToEnd()
    try #require(
      process.terminationStatus == 0, "python3-openpyxl is missing, or the form is broken")
    return try quntuan.read(".python")
  }

  @Test("untouched forms change nothing, and what is still blank is told with who owes it")
  func untouched() throws {
    try withSampleWorkbook { quntuan in
      let forms = try quntuan.run("forms", "w.quntuan", "-o", "表")
      #expect(forms.status == 0)
      #expect(forms.lines.count == 11)
      #expect(forms.lines.contains("云岭市青禾区总工会2025年报送表.xlsx  应填2项"))
      let before = try quntuan.run("log", "w.quntuan").output
      let back = try quntuan.run("import", "w.quntuan", "表")
      #expect(back.status == 0, "\(back.errors)")
      #expect(back.lines.first == "新增0条，变更0条，无变动120条，未填11条。没有变动。")
      #expect(back.lines.contains("  区总工会（逾期5天）  缺2项：困难职工救助、金秋助学"))
      #expect(try quntuan.run("log", "w.quntuan").output == before)
    }
  }

  @Test(
    "forms filled in by another program, shuffled and with lines added, come back exact to the digit"
  )
  func roundTrip() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      _ = try quntuan.run("forms", "w.quntuan", "-o", "表", "--organization", "区妇联")
      let file = "表/青禾区妇女联合会2025年报送表.xlsx"
      let typed = try python(Self.filling, file, in: quntuan)
      let numbers = try #require(
        try JSONSerialization.jsonObject(with: Data(typed.utf8)) as? [String: String])
      #expect(numbers.count > 10)
      let back = try quntuan.run("import", "w.quntuan", file)
      #expect(back.status == 0, "\(back.errors)")
      #expect(back.lines.last == "收回的报送表都已填全。")
      #expect(back.errors.contains("表里原来没有这一行，没有导入：手工加的一行 5"))
      let figures = try quntuan.run(
        "figures", "w.quntuan", "--organization", "区妇联", "--json")
      var recorded: [String: String] = [:]
      for line in figures.lines {
        let figure = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        if figure?["status"] as? String == "推算" { continue }
        guard let name = figure?["indicator"] as? String else { continue }
        recorded[name] = figure?["amount"] as? String
      }
      for (name, text) in numbers where recorded[name] != nil {
        // A rate that follows from two others is computed anew.
        if name != "调解成功率" { #expect(recorded[name] == text, "\(name)") }
      }
      #expect(Set(numbers.keys).isSubset(of: recorded.keys.map { $0 } + ["调解成功率"]))
    }
  }

  @Test("a form of another workbook is refused, one of another period unless it is named")
  func refused() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      _ = try quntuan.run(
        "new", "b.quntuan", "--region", "青禾区", "--level", "区", "--parent", "云岭市:地级市",
        "--period", "2025")
      _ = try quntuan.run("forms", "w.quntuan", "-o", "表", "--organization", "区妇联")
      let other = try quntuan.run("import", "b.quntuan", "表")
      #expect(other.status == 65)
      #expect(other.errors.contains("是另一个工作簿发出的报送表，没有导入"))
      _ = try quntuan.run(
        "forms", "w.quntuan", "-o", "表24", "--period", "2024", "--organization", "区妇联")
      let earlier = try quntuan.run("import", "w.quntuan", "表24")
      #expect(earlier.status == 65)
      #expect(earlier.errors.contains("是2024年的报送表，这里正在收2025年的；确要导入，请加--period 2024"))
      #expect(try quntuan.run("import", "w.quntuan", "表24", "--period", "2024").status == 0)
    }
  }

  @Test("no form is written over another, and none at all where one of them would be")
  func existing() throws {
    try withQuntuan { quntuan in
      _ = try quntuan.makeWorkbook()
      _ = try quntuan.run("forms", "w.quntuan", "-o", "表", "--organization", "区妇联")
      let again = try quntuan.run("forms", "w.quntuan", "-o", "表")
      #expect(again.status == 73)
      #expect(!quntuan.exists("表/青禾区总工会2025年报送表.xlsx"))
      #expect(try quntuan.run("forms", "w.quntuan", "-o", "表", "--force").status == 0)
      #expect(quntuan.exists("表/青禾区总工会2025年报送表.xlsx"))
    }
  }

  @Test("the same workbook on the same day gives the same bytes")
  func reproducible() throws {
    try withSampleWorkbook { quntuan in
      _ = try quntuan.run("forms", "w.quntuan", "-o", "甲")
      Thread.sleep(forTimeInterval: 2.1)
      _ = try quntuan.run("forms", "w.quntuan", "-o", "乙")
      let name = "云岭市青禾区总工会2025年报送表.xlsx"
      let files = try ["甲", "乙"].map {
        try Data(contentsOf: quntuan.folder.appendingPathComponent("\($0)/\(name)"))
      }
      #expect(files[0] == files[1])
    }
  }
}
