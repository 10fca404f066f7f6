import Foundation
import TestGround

/// A small disk in memory, to be filled or made read-only for real. Needs the right to mount.
final class Disk {
  let path: String

  init(at path: String, size: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path)
  }

  deinit { try? Self.run("umount", "-l", path) }

  func makeReadOnly() throws { try Self.run("mount", "-o", "remount,ro", path) }

  static let canMount: Bool = {
    let path = NSTemporaryDirectory() + "/quntuan-mount-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard getuid() == 0, let disk = try? Disk(at: path, size: "64k") else { return false }
    return withExtendedLifetime(disk) { true }
  }()

  struct MountError: Error {}

  private static func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.runToEnd()
    guard process.terminationStatus == 0 else { throw MountError() }
  }
}
