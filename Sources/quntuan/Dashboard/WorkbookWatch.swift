import Dispatch
import Foundation
import Storage

/// Notices what other programs do to an open workbook: the kernel tells of it (inotify), nothing is asked by the clock.
final class WorkbookWatch {
  private let source: any DispatchSourceRead

  /// - Parameters:
  ///   - queue: the one that edits are carried out on, so that what was written here is not taken for somebody else's.
  ///   - changed: called where another program has changed the workbook.
  ///   - displaced: called once, with what to say, where the file is no longer in its place.
  init?(
    _ store: SQLiteStore, on queue: DispatchQueue, changed: @escaping @Sendable () -> Void,
    displaced: @escaping @Sendable (String) -> Void
  ) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    let watched = WatchedFiles(descriptor, store.path)
    queue.async { watched.begin((try? store.dataVersion()) ?? 0) }
    source.setEventHandler {
      watched.drain()
      guard !watched.isDisplaced else { return }
      if let reason = store.displacement() {
        watched.isDisplaced = true
        return displaced(reason.message)
      }
      guard let version = try? store.dataVersion(), watched.advance(to: version) else { return }
      changed()
    }
    source.setCancelHandler { close(descriptor) }
    source.activate()
  }

  deinit { source.cancel() }
}

/// What is watched. Unchecked, because it changes what it holds: once it is made, only the one queue of the watch uses it.
private final class WatchedFiles: @unchecked Sendable {
  private let descriptor: Int32
  private let path: String
  private var version: Int64 = 0
  var isDisplaced = false

  init(_ descriptor: Int32, _ path: String) {
    self.descriptor = descriptor
    let real = realpath(path, nil)
    defer { free(real) }
    self.path = real.map { String(cString: $0) } ?? path
  }

  func begin(_ version: Int64) {
    self.version = version
    watch()
  }

  /// The folder for names that come and go, the file for being cut short, its log for what others write.
  private func watch() {
    let names = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    let folder = (path as NSString).deletingLastPathComponent
    inotify_add_watch(descriptor, folder.isEmpty ? "." : folder, UInt32(names))
    inotify_add_watch(descriptor, path, UInt32(IN_MODIFY | IN_DELETE_SELF | IN_MOVE_SELF))
    inotify_add_watch(descriptor, path + "-wal", UInt32(IN_MODIFY))
  }

  /// What happened does not matter, only that something did. A log that was made anew has to be watched anew.
  func drain() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    watch()
  }

  /// Whether somebody else has written since.
  func advance(to version: Int64) -> Bool {
    defer { self.version = version }
    return version != self.version
  }
}
