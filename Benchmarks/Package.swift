// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of quntuan never build it. scripts/bench runs it.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    // Named, because a path's own name is the folder's, and clones have many.
    .package(name: "quntuan", path: "..")
  ],
  targets: [
    .target(name: "CSink"),
    // A link to the folder of the tests.
    .target(name: "SeededRandom"),
    .target(name: "Measuring", dependencies: ["CSink"]),
    .executableTarget(
      name: "amounts",
      dependencies: ["Measuring", .product(name: "QuntuanCore", package: "quntuan")]),
    .executableTarget(
      name: "compose",
      dependencies: [
        "Measuring", .product(name: "QuntuanCore", package: "quntuan"),
        .product(name: "QuntuanStorage", package: "quntuan"),
      ]),
    .executableTarget(
      name: "province",
      dependencies: [
        "SeededRandom",
        .product(name: "QuntuanCore", package: "quntuan"),
        .product(name: "QuntuanStorage", package: "quntuan"),
      ]),
    .executableTarget(
      name: "scale",
      dependencies: [
        "Measuring", .product(name: "QuntuanCore", package: "quntuan"),
        .product(name: "QuntuanStorage", package: "quntuan"),
      ]),
    .executableTarget(
      name: "search",
      dependencies: ["Measuring", .product(name: "QuntuanCore", package: "quntuan")]),
    .executableTarget(
      name: "proof",
      dependencies: ["Measuring", .product(name: "QuntuanCore", package: "quntuan")]),
    .executableTarget(
      name: "sheet", dependencies: [.product(name: "QuntuanExchange", package: "quntuan")]),
    .executableTarget(name: "disk", dependencies: ["Measuring"]),
  ],
  swiftLanguageModes: [.v6]
)
