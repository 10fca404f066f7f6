import Dispatch
import Storage

/// Keeps a copy of a workbook with the first edit of each day.
final class DailyCopy: Sendable {
  private let path: String
  private let queue = DispatchQueue(label: "quntuan.copies", qos: .utility)

  init(of path: String) { self.path = path }

  /// Looks, behind everything else, whether there is a copy of this day, and makes one through a connection of its own: nobody
  /// waits for it.
  func keepIfDue(_ failed: @escaping @Sendable (String) -> Void) {
    queue.async { [path] in
      guard Self.isDue(path) else { return }
      do throws(StoreError) {
        let store = try SQLiteStore.open(at: path, access: .readOnly)
        try store.keepCopy(.daily, at: Surroundings.now)
        try store.close()
      } catch {
        failed(Self.words(for: error))
      }
    }
  }

  /// Waits for a copy that is being made.
  func finish() { queue.sync {} }

  /// The same for a command that is about to close its workbook.
  static func keepIfDue(of store: SQLiteStore) {
    guard store.isWritable, store.hasWritten, isDue(store.path) else { return }
    do throws(StoreError) { try store.keepCopy(.daily, at: Surroundings.now) } catch {
      Console.note("提示：\(words(for: error))")
    }
  }

  private static func isDue(_ path: String) -> Bool {
    !CopyFolder(beside: path).hasCopy(ofDayAt: Surroundings.now)
  }

  private static func words(for error: StoreError) -> String { "今天的备份没有做成：\(error.message)" }
}
