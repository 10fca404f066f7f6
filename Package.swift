// swift-tools-version: 6.2
import PackageDescription

// Warnings stop CI and `make check`; a user with a newer compiler still gets a program.
let isStrict = Context.environment["CI"] != nil
// `make fuzz` alone: libFuzzer's instruments in our own modules, not in others', and a way into what is not public.
let isFuzzed = Context.environment["QUNTUAN_FUZZ"] != nil
let swiftSettings: [SwiftSetting] =
  (isStrict ? [.treatAllWarnings(as: .error)] : [])
  + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])] : [])

let package = Package(
  name: "quntuan",
  products: [
    .executable(name: "quntuan", targets: ["quntuan"]),
    .library(name: "QuntuanCore", targets: ["Core"]),
    .library(name: "QuntuanStorage", targets: ["Storage"]),
    .library(name: "QuntuanExchange", targets: ["Exchange"]),
    .library(name: "QuntuanTerminal", targets: ["Terminal"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CResources", exclude: ["README.md"]),
    .target(
      name: "Core",
      dependencies: ["CResources", .product(name: "Yams", package: "Yams")],
      exclude: [
        "Catalog/Fragments", "Catalog/Templates", "Catalog/pinyin.txt", "Catalog/places.txt",
        "Catalog/indicators.yaml",
        "Catalog/kinds.yaml", "Catalog/manifestations.yaml", "Catalog/formulations.yaml",
        "Catalog/proofing.yaml", "Catalog/measure-words.yaml",
      ],
      swiftSettings: swiftSettings),
    .target(
      name: "Storage",
      dependencies: [
        "Core",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),
    // libcsv: a small, well-tried streaming CSV parser; SwiftCSV holds the whole file and knows no lines.
    .systemLibrary(name: "CCsv", providers: [.apt(["libcsv-dev"])]),
    // libzip and expat read .xlsx in a stream: sizes are known before unpacking, and no entity is ever expanded.
    .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    // libxlsxwriter writes .xlsx with protection, validation and charts: no other kept library does, and it is plain C.
    .systemLibrary(name: "CXlsxWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "Exchange",
      dependencies: [
        "Core", "CCsv", "CZip", "CExpat", "CXlsxWriter", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: swiftSettings),
    .target(name: "TUI", dependencies: ["Core"], swiftSettings: swiftSettings),
    // A C target, not a system library: the wide API needs a definition before <curses.h>.
    .target(
      name: "CNcursesw",
      cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "Terminal", dependencies: ["Core", "TUI", "CNcursesw"], swiftSettings: swiftSettings),
    .executableTarget(
      name: "quntuan",
      dependencies: [
        "Core", "Storage", "Exchange", "TUI", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),
    // The terminal that the tests look at: libvterm behind a pty.
    .target(
      name: "CVTerm", path: "Tests/CVTerm", cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary(":libvterm.a")]),
    .target(
      name: "CPty", path: "Tests/CPty", cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("util")]),
    .target(
      name: "TestTerminal", dependencies: ["CVTerm", "CPty"], path: "Tests/TestTerminal",
      swiftSettings: swiftSettings),
    // A disk that fails when a test says so, below SQLite.
    .target(
      name: "CFaultyDisk", path: "Tests/CFaultyDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    // Workbooks as older programs left them.
    .target(
      name: "FormerWorkbook",
      dependencies: [.product(name: "GRDB", package: "GRDB.swift")], path: "Tests/FormerWorkbook",
      swiftSettings: swiftSettings),
    // Numbers that come again from a printed seed.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: swiftSettings),
    // Folders that go with their tests, and programs that none of them waits for for ever.
    .target(name: "TestGround", path: "Tests/TestGround", swiftSettings: swiftSettings),
    .testTarget(
      name: "CoreTests",
      dependencies: ["Core", "SeededRandom", .product(name: "Yams", package: "Yams")],
      swiftSettings: swiftSettings),
    // GRDB, to attempt what the store itself never does: bad rows, foreign files, locks of another program.
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "FormerWorkbook", "SeededRandom", "CFaultyDisk", "TestGround",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Storage", "SeededRandom", "TestGround"],
      exclude: ["Files"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "TUITests", dependencies: ["TUI", "SeededRandom"], exclude: ["Pictures"],
      swiftSettings: swiftSettings),
    // Shows what a session does; not a product.
    .executableTarget(
      name: "TerminalDemo", dependencies: ["Terminal", "TUI", "CNcursesw"],
      path: "Tests/TerminalDemo", swiftSettings: swiftSettings),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Terminal", "TestTerminal", "TerminalDemo", "CNcursesw", "CVTerm", "TUI",
        "SeededRandom", "TestGround",
      ],
      swiftSettings: swiftSettings),
    .testTarget(
      // Core, Storage and FormerWorkbook, to make workbooks as an older program made them and to look at what a killed one left.
      name: "CommandTests",
      dependencies: [
        "quntuan", "Core", "Storage", "FormerWorkbook", "SeededRandom", "TestGround",
      ],
      exclude: ["Snapshots"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["quntuan", "Core", "Storage", "TestTerminal", "TestGround"],
      swiftSettings: swiftSettings),
  ],
  swiftLanguageModes: [.v6]
)
