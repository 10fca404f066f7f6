// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that only `make fuzz` builds everything with libFuzzer's instruments (scripts/fuzz).
let package = Package(
  name: "Fuzz",
  dependencies: [
    // Named, because a path's own name is the folder's, and clones have many.
    .package(name: "quntuan", path: "../..")
  ],
  targets: [
    .target(name: "Driver"),
    .executableTarget(
      name: "csv", dependencies: ["Driver", .product(name: "QuntuanExchange", package: "quntuan")]),
    .executableTarget(
      name: "xlsx", dependencies: ["Driver", .product(name: "QuntuanExchange", package: "quntuan")]),
    .executableTarget(
      name: "livetext", dependencies: ["Driver", .product(name: "QuntuanCore", package: "quntuan")]),
  ],
  swiftLanguageModes: [.v6]
)
