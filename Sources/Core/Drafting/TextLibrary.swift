import CResources

/// Templates, fragments and formulations of one origin: the user's, or those beside a workbook.
public struct TextLayer: Sendable, Equatable {
  public var name: String
  public var templates: [String: String]
  public var fragments: [String: String]
  public var formulations: [Formulation]
  /// Templates that are there and cannot be read, with the reason in Chinese.
  public var brokenTemplates: [String: String]
  /// Fragments that are there and cannot be read, with the reason in Chinese.
  public var brokenFragments: [String: String]
  /// Chinese, a line each: what of its files could not be used, with file and place.
  public var findings: [String]

  public init(
    name: String, templates: [String: String] = [:], fragments: [String: String] = [:],
    formulations: [Formulation] = [], brokenTemplates: [String: String] = [:],
    brokenFragments: [String: String] = [:], findings: [String] = []
  ) {
    self.name = name
    self.templates = templates
    self.fragments = fragments
    self.formulations = formulations
    self.findings = findings
    self.brokenTemplates = brokenTemplates
    self.brokenFragments = brokenFragments
  }
}

/// Templates and fragments by name; later layers win over earlier ones, and all over the built-in.
public struct TextLibrary: Sendable {
  public let layers: [TextLayer]

  public init(layers: [TextLayer]) { self.layers = layers }

  /// Chinese, a line each: what of the layers' files could not be used.
  public var findings: [String] { layers.flatMap(\.findings) }

  /// Only what is embedded in the program.
  public static let builtIn = TextLibrary(layers: [])

  /// Nil also for one that cannot be read: what it was to replace must not come back in silence.
  public func template(_ name: String) -> String? {
    for layer in layers.reversed() {
      if let text = layer.templates[name] { return text }
      if layer.brokenTemplates[name] != nil { return nil }
    }
    return EmbeddedFiles.text("Templates/\(name).md")
  }

  /// Every template's name once: the commonest occasion first, the other built-in ones, then the
  /// user's, each by name.
  public var templateNames: [String] {
    let builtIn = EmbeddedFiles.names(in: "Templates/")
    let others = Set(layers.flatMap { Array($0.templates.keys) + $0.brokenTemplates.keys })
      .subtracting(builtIn)
    return [Self.commonest] + builtIn.filter { $0 != Self.commonest } + others.sorted()
  }

  /// What a new workbook starts with; the files' own order would leave that to their bytes.
  private static let commonest = "群团工作座谈会讲话"

  /// Nil also for one that cannot be read.
  public func fragment(_ name: String) -> String? {
    for layer in layers.reversed() {
      if let text = layer.fragments[name] { return text }
      if layer.brokenFragments[name] != nil { return nil }
    }
    return EmbeddedFiles.text("Fragments/\(name).md")
  }

  /// Every fragment's name once: the built-in ones first, then by name.
  public var fragmentNames: [String] {
    let builtIn = EmbeddedFiles.names(in: "Fragments/")
    let others = Set(layers.flatMap(\.fragments.keys)).subtracting(builtIn)
    return builtIn + others.sorted()
  }
}

/// The files in the program, sorted by the bytes of their names: found by halves, read only when asked for.
private enum EmbeddedFiles {
  static func text(_ name: String) -> String? {
    let index = lowerBound(name)
    let file = qt_resource_at(index)
    guard index < qt_resource_count(), compare(file, name) == 0 else { return nil }
    return String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self)
  }

  /// The names of the Markdown files in a folder, without folder and ending.
  static func names(in folder: String) -> [String] {
    var names: [String] = []
    var index = lowerBound(folder)
    while index < qt_resource_count() {
      let name = String(cString: qt_resource_at(index).name)
      guard name.hasPrefix(folder) else { break }
      if name.hasSuffix(".md") { names.append(String(name.dropFirst(folder.count).dropLast(3))) }
      index += 1
    }
    return names
  }

  private static func lowerBound(_ name: String) -> Int {
    var (low, high) = (0, qt_resource_count())
    while low < high {
      let middle = (low + high) / 2
      if compare(qt_resource_at(middle), name) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func compare(_ file: qt_resource, _ name: String) -> Int {
    var position = 0
    for byte in name.utf8 {
      let other = UInt8(bitPattern: file.name[position])
      if other != byte { return Int(other) - Int(byte) }
      position += 1
    }
    return Int(UInt8(bitPattern: file.name[position]))
  }
}
