/// Why a file cannot be read as a table. Lines count from 1.
public enum TableError: Error, Hashable, Sendable {
  case missing(path: String)
  case noPermission(path: String)
  case unreadable(path: String, reason: String)
  /// Bytes that are no UTF-8, in a row that begins at that byte, from 1.
  case notUTF8(file: String, line: Int, byte: Int)
  /// Bytes that are no character of the encoding that the file is, or is said to be, written in; from 1.
  case undecodable(file: String, line: Int, byte: Int, encoding: String)
  /// A spreadsheet or another packed file.
  case isPacked(file: String)
  /// A NUL byte: no text at all.
  case notText(file: String, line: Int)
  /// A quotation mark that is never closed; the line is that of the row's beginning.
  case unclosedQuote(file: String, line: Int)
  /// A quotation mark where none may stand (RFC 4180, 2.5 to 2.7).
  case strayQuote(file: String, line: Int)
  /// A cell of more than a megabyte.
  case cellTooLong(file: String, line: Int)
  /// Something beyond the last column that a table can have.
  case tooManyColumns(file: String, line: Int)
  /// An Excel workbook that cannot be read.
  case workbook(file: String, WorkbookFault)
  /// A form that was given out and cannot be taken back.
  case form(file: String, FormFault)
  /// No row at all.
  case empty(file: String)
  /// No sheet of a workbook holds a table.
  case notATable(file: String)
  /// Laid out as a report, and larger than any report is.
  case reportTooLong(file: String)
  /// Whoever watched stopped it.
  case cancelled
  case duplicateColumn(file: String, line: Int, column: String)
  /// A header that fits no kind of table; with the kind that it comes nearest to and what that lacks.
  case unknownHeader(file: String, line: Int, columns: [String], nearest: String, missing: [String])
}

extension TableError: CustomStringConvertible {
  /// One line: what, where, what to do on the command line.
  public var description: String { text(isOnScreen: false) }

  /// As `description`, with what to do on the screen, where the options of a command help nobody.
  public var screenText: String { text(isOnScreen: true) }

  private static func encodingRemedy(isOnScreen: Bool) -> String {
    "请在表格软件中另存为“CSV UTF-8”" + (isOnScreen ? "，再选它导入" : "，或用--encoding写明编码")
  }

  private func text(isOnScreen: Bool) -> String {
    switch self {
    case .missing(let path): "\(path)：没有这个文件"
    case .noPermission(let path): "\(path)：没有读取权限"
    case .unreadable(let path, let reason): "\(path)：读不出来（\(reason)）"
    case .notUTF8(let file, let line, let byte):
      "\(file) 第\(line)行（从第\(byte)个字节起）：不是UTF-8编码；"
        + Self.encodingRemedy(isOnScreen: isOnScreen)
    case .undecodable(let file, let line, let byte, let encoding):
      "\(file) 第\(line)行（第\(byte)个字节）：按\(encoding)编码读不出来；"
        + Self.encodingRemedy(isOnScreen: isOnScreen)
    case .isPacked(let file): "\(file)：不是文本文件；Excel工作簿的文件名应以.xlsx结尾"
    case .notText(let file, let line): "\(file) 第\(line)行：含有空字符，不是文本文件"
    case .unclosedQuote(let file, let line): "\(file) 第\(line)行：从这一行开始的双引号没有成对；请补上引号"
    case .strayQuote(let file, let line):
      "\(file) 第\(line)行：双引号的位置不对；含引号的内容要整格加引号，里面的引号写两遍"
    case .cellTooLong(let file, let line): "\(file) 第\(line)行：一格超过1MB；多半是引号没有成对"
    case .tooManyColumns(let file, let line):
      "\(file) 第\(line)行：超过\(TableRow.mostColumns)列；请删去多余的列"
    case .form(let file, let fault): "\(file)：\(fault.text(isOnScreen: isOnScreen))"
    case .workbook(let file, let fault): "\(file)：\(fault)"
    case .empty(let file): "\(file)：是空的，没有表头"
    case .notATable(let file): "\(file)：没有可导入的数据"
    case .reportTooLong(let file):
      "\(file)：不是已知的表，又长过\(ReportGrid.mostRows)行或\(ReportGrid.mostCells / 10_000)万格；大批数据请用数据表的格式（表头：机构、指标、期、数值）"
    case .cancelled: "已取消，一条也没有写入"
    case .duplicateColumn(let file, let line, let column):
      "\(file) 第\(line)行：表头里“\(column)”出现两次；请删去一列"
    case .unknownHeader(let file, let line, let columns, let nearest, let missing):
      "\(file) 第\(line)行：认不出是哪种表（表头：\(columns.joined(separator: "、"))）；"
        + "最接近\(nearest)，缺少\(missing.joined(separator: "、"))"
    }
  }
}
