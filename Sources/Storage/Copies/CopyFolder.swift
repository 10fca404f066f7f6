import Core
import Foundation

/// The folder beside a workbook that keeps copies of it.
public struct CopyFolder: Sendable {
  /// The folder; it need not be there yet.
  public let path: String
  private let workbook: String

  /// - Parameter workbook: the file; a symbolic link counts as what it leads to.
  public init(beside workbook: String) {
    self.workbook = workbook
    let real = realpath(workbook, nil)
    defer { free(real) }
    path = (real.map { String(cString: $0) } ?? workbook) + "-备份"
  }

  /// The copies, newest first; files of other names are nobody's business here.
  public var copies: [WorkbookCopy] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.compactMap { WorkbookCopy(name: $0, in: path) }.sorted(by: WorkbookCopy.isNewer)
  }

  /// Whether a copy was made on the day of this moment.
  public func hasCopy(ofDayAt seconds: Int64) -> Bool {
    let today = WorkbookCopy(in: path, at: seconds, reason: .daily, number: 1)?.day
    return copies.contains { $0.day == today && $0.reason == .daily }
  }

  /// Has a copy written under another name, and gives it its own when it is whole.
  func add(
    _ reason: WorkbookCopy.Reason, at seconds: Int64,
    _ write: (_ path: String) throws(StoreError) -> Void
  ) throws(StoreError) -> WorkbookCopy {
    try make()
    let copy = try unused(reason, at: seconds)
    try WholeFile.write(to: copy.path, write)
    thin(keeping: copy)
    return copy
  }

  private func make() throws(StoreError) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return UnfinishedFile.sweep(path) }
    throw StoreError(code: errno, path: path)
  }

  private func unused(
    _ reason: WorkbookCopy.Reason, at seconds: Int64
  ) throws(StoreError) -> WorkbookCopy {
    for number in 1...99 {
      guard let copy = WorkbookCopy(in: path, at: seconds, reason: reason, number: number) else {
        throw .inputOutput(path: workbook, detail: "系统时钟的年份不对，不能备份；请先校准时钟")
      }
      if access(copy.path, F_OK) != 0 { return copy }
    }
    throw .cannotCreate(path: path, reason: "同一秒里备份过多；请稍后再试")
  }

  /// Takes away what nobody will want: of the daily ones all but the newest seven and the newest of each of the last twelve
  /// months, of the others that the program made all but the newest five. What somebody asked for stays.
  private func thin(keeping new: WorkbookCopy) {
    let copies = copies
    let daily = copies.filter { $0.reason == .daily }
    var months: Set<Int> = []
    let monthly = daily.filter {
      months.count < 12 && months.insert($0.day.year * 12 + $0.day.month).inserted
    }
    var kept = Set(daily.prefix(7) + monthly + [new])
    for reason in [WorkbookCopy.Reason.migration, .replaced] {
      kept.formUnion(copies.filter { $0.reason == reason }.prefix(5))
    }
    for copy in copies where copy.reason != .manual && !kept.contains(copy) { unlink(copy.path) }
  }
}
