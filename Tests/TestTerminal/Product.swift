import Glibc

/// The programs that the package builds.
public enum Product {
  /// The path of an executable beside the test bundle, where `swift test` puts it; for `quntuan`,
  /// `QUNTUAN_BINARY` names another, such as the release product.
  public static func path(_ name: String) -> String {
    if name == "quntuan", let override = getenv("QUNTUAN_BINARY") {
      return String(cString: override)
    }
    var runner = CommandLine.arguments.first ?? ""
    if let resolved = realpath("/proc/self/exe", nil) {
      runner = String(cString: resolved)
      free(resolved)
    }
    let folder = runner.lastIndex(of: "/").map { runner[..<$0] } ?? "."
    return folder + "/" + name
  }
}
