/// What is there and cannot be used: said wherever its name is, never passed over.
extension TextLibrary {
  /// Chinese: why the template of this name cannot be read; nil if it can, or if there is none.
  public func fault(ofTemplate name: String) -> String? {
    let layer = layers.last { $0.templates[name] != nil || $0.brokenTemplates[name] != nil }
    return layer?.templates[name] == nil ? layer?.brokenTemplates[name] : nil
  }

  /// Chinese: why the fragment of this name cannot be read; nil if it can, or if there is none.
  public func fault(ofFragment name: String) -> String? {
    let layer = layers.last { $0.fragments[name] != nil || $0.brokenFragments[name] != nil }
    return layer?.fragments[name] == nil ? layer?.brokenFragments[name] : nil
  }

  /// The fragments that cannot be read, by name.
  public var brokenFragments: [String] {
    Set(layers.flatMap(\.brokenFragments.keys)).filter { fault(ofFragment: $0) != nil }.sorted()
  }

  /// Whether the template of this name comes with the program, untouched.
  public func isBuiltIn(template name: String) -> Bool {
    !layers.contains { $0.templates[name] != nil || $0.brokenTemplates[name] != nil }
  }
}
