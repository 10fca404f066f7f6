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
    return Resource.text(named: "Templates/\(name).md")
  }

  /// Every template's name once: the commonest occasion first, the other built-in ones, then the
  /// user's, each by name.
  public var templateNames: [String] {
    let builtIn = Resource.names(in: "Templates/", ending: ".md")
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
    return Resource.text(named: "Fragments/\(name).md")
  }

  /// Every fragment's name once: the built-in ones first, then by name.
  public var fragmentNames: [String] {
    let builtIn = Resource.names(in: "Fragments/", ending: ".md")
    let others = Set(layers.flatMap(\.fragments.keys)).subtracting(builtIn)
    return builtIn + others.sorted()
  }
}
