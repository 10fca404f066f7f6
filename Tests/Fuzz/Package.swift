// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that only `make fuzz` builds it (scripts/fuzz).

/// A program that gives libFuzzer's inputs to one reader.
func fuzzer(_ name: String, of modules: String...) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["Driver"]
      + modules.map { .product(name: "Quntuan\($0)", package: "quntuan") })
}

let package = Package(
  name: "Fuzz",
  dependencies: [
    // Named, because a path's own name is the folder's, and clones have many.
    .package(name: "quntuan", path: "../..")
  ],
  targets: [
    .target(name: "Driver"),
    fuzzer("csv", of: "Exchange"),
    fuzzer("xlsx", of: "Exchange"),
    fuzzer("livetext", of: "Core"),
    fuzzer("proof", of: "Core"),
    fuzzer("keys", of: "Terminal"),
    fuzzer("workbook", of: "Core", "Storage"),
  ],
  swiftLanguageModes: [.v6]
)
