// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that only `make fuzz` builds it (scripts/fuzz).

/// A program that gives libFuzzer's inputs to one reader.
func fuzzer(_ name: String, of modules: String..., with others: [Target.Dependency] = []) -> Target
{
  .executableTarget(
    name: name,
    dependencies: ["Driver"] + others
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
    .target(
      name: "ImportDesk",
      dependencies: ["Core", "Exchange"].map { .product(name: "Quntuan\($0)", package: "quntuan") }),
    fuzzer("csv", of: "Exchange", with: ["ImportDesk"]),
    fuzzer("xlsx", of: "Exchange", with: ["ImportDesk"]),
    fuzzer("livetext", of: "Core"),
    fuzzer("proof", of: "Core"),
    fuzzer("keys", of: "Terminal"),
    .target(
      name: "Patient",
      dependencies: ["Driver"]
        + ["Core", "Storage"].map { .product(name: "Quntuan\($0)", package: "quntuan") }),
    fuzzer("workbook", of: "Storage", with: ["Patient"]),
    fuzzer("rescue", of: "Storage", with: ["Patient"]),
  ],
  swiftLanguageModes: [.v6]
)
