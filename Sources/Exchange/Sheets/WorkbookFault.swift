/// Why an Excel workbook is refused. Nothing of it is taken in then.
public enum WorkbookFault: Error, Hashable, Sendable {
  /// A workbook that opens with a password only (MS-OFFCRYPTO: a compound file around it, or encrypted parts).
  case encrypted
  /// The binary format before 2007 (.xls), or another compound file.
  case oldFormat
  /// A packed file that is no workbook: .docx, a plain zip.
  case notAWorkbook
  /// A packed file that breaks off or does not hold together, or XML that does not; with the part.
  case damaged(part: String)
  /// A part that unpacks to more than a workbook's can be, or from far too little: a zip bomb.
  case bomb(part: String)
  case tooManyParts
  /// A document type or entity: no spreadsheet program writes one.
  case doctype(part: String)
  case tooDeep(part: String)
  /// More columns than a sheet has (16,384), or than a report can have.
  case tooManyColumns(sheet: String, row: Int)
  case tooManyRows(sheet: String)
  /// A row or cell that does not stand after the one before it.
  case outOfOrder(sheet: String, row: Int)
  case cellTooLong(sheet: String, row: Int)
  /// Merged cells that have cells in common.
  case overlappingMerges(sheet: String)
  /// More merged cells than anybody makes: read in part, labels would stand beside the wrong figures.
  case tooManyMerges(sheet: String)
  case tooManyStrings
  /// No sheet that is not hidden.
  case noSheet
}

extension WorkbookFault: CustomStringConvertible {
  /// What is wrong and what to do, to be read behind the file's name.
  public var description: String {
    switch self {
    case .encrypted: "工作簿设了打开密码；请打开后去掉密码，另存为.xlsx再导入"
    case .oldFormat: "是旧格式（.xls）的工作簿；请在表格软件中另存为.xlsx再导入"
    case .notAWorkbook: "不是Excel工作簿；请导入.xlsx、.csv或.tsv文件"
    case .damaged(let part):
      part.isEmpty ? "文件不完整或已损坏；请重新发送或另存一份" : "文件不完整或已损坏（\(part)）；请重新发送或另存一份"
    case .bomb(let part): "展开后大得不合常理（\(part)），可能是恶意文件，没有打开"
    case .tooManyParts: "里面的文件多得不合常理，可能是恶意文件，没有打开"
    case .doctype(let part): "含有表格文件不该有的文档类型声明（\(part)），可能是恶意文件，没有打开"
    case .tooDeep(let part): "层次深得不合常理（\(part)），可能是恶意文件，没有打开"
    case .tooManyColumns(let sheet, let row): "表“\(sheet)”第\(row)行的列数超出范围；请删去多余的列"
    case .tooManyRows(let sheet): "表“\(sheet)”的行数超出Excel的范围"
    case .outOfOrder(let sheet, let row): "表“\(sheet)”第\(row)行的次序不对，文件已损坏；请在表格软件中另存一份"
    case .cellTooLong(let sheet, let row): "表“\(sheet)”第\(row)行有一格超过1MB"
    case .overlappingMerges(let sheet): "表“\(sheet)”里合并的格子互相重叠，文件已损坏；请在表格软件中另存一份"
    case .tooManyMerges(let sheet): "表“\(sheet)”里合并的格子超过20万处；请取消合并再导入"
    case .tooManyStrings: "文字多得超出范围；请分成几个文件导入"
    case .noSheet: "没有可读的工作表（都隐藏了）；请取消隐藏后再导入"
    }
  }
}
