import GRDB

extension StoreError {
  /// What an error of the layers below means for whoever uses the workbook.
  init(_ error: any Error, path: String, title: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as UnstorableRecord: self = .refused(title: title, reason: error.reason)
    case let error as UnreadableColumn:
      self = .corrupt(path: path, detail: "第 \(error.index + 1) 列的内容无法识别")
    case let error as RecordMismatch:
      self = .conflict(title: title, expected: error.expected, actual: error.actual)
    case let error as DatabaseError: self.init(error, path: path, title: title)
    case is DecodingError: self = .corrupt(path: path, detail: "日志的内容无法识别")
    default: self = .inputOutput(path: path, detail: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String, title: String) {
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(path: path, detail: detail)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .noPermission(path: path)
    case .SQLITE_CONSTRAINT:
      self = .refused(title: title, reason: Self.reason(ofConstraint: detail))
    case .SQLITE_TOOBIG: self = .refused(title: title, reason: "内容太长")
    // A workbook of ours without one of its tables.
    case .SQLITE_ERROR where detail.hasPrefix("no such"):
      self = .corrupt(path: path, detail: detail)
    default: self = .inputOutput(path: path, detail: detail)
    }
  }

  /// SQLite names the columns or the index of a broken constraint; an office knows neither.
  private static func reason(ofConstraint detail: String) -> String {
    if detail.contains("FOREIGN KEY") { return "有记录还引用着要删除的内容，或引用了不存在的内容" }
    guard detail.contains("UNIQUE") else { return "有的内容不合规定（\(detail)）" }
    let clashes = [
      ("organization.", "同一区域已有同名机构"), ("indicator.name", "同一类别已有同名指标"),
      ("indicator.code", "已有代码相同的指标"), ("kind.", "已有同名类别"), ("draft.", "已有同名讲稿"),
      ("formulation_", "同一日期起已有同名提法"), ("region_by_parent", "同一上级已有同名区域"),
      ("region_by_code", "已有代码相同的区域"), ("region.code", "已有代码相同的区域"),
    ]
    return clashes.first { detail.contains($0.0) }?.1 ?? "已有相同的记录（\(detail)）"
  }
}
