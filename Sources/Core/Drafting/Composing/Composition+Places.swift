extension Composition {
  /// 成绩/工会 第3行第5列：…；…: a mistake with its place, for one line of a list.
  public func place(of diagnostic: Diagnostic) -> String {
    let file = diagnostic.source.file
    let name = files.indices.contains(file) ? files[file] : ""
    let hint = diagnostic.suggestion.isEmpty ? "" : "；\(diagnostic.suggestion)"
    return "\(name) 第\(diagnostic.line)行第\(diagnostic.column)列：\(diagnostic.message)\(hint)"
  }
}
