import Core

/// Seeking words of the composed speech.
extension State {
  mutating func openSpeechFind(_ environment: Environment) {
    speech.stop = nil
    speech.find = SpeechFind(at: environment.speechFirstLine)
  }

  /// A key while the bar is open; nil closes it and hands the key on.
  mutating func pressInSpeechFind(_ key: Key, _ environment: Environment) -> [Effect]? {
    guard var find = speech.find else { return nil }
    find.remark = ""
    switch key {
    case .enter, .down, .control("f"): step(&find, by: 1, environment.speechHits)
    case .up: step(&find, by: -1, environment.speechHits)
    case .character(let scalar):
      find.query.insert(String(Character(scalar)))
      find.selected = nil
    case .tab:
      speech.find = nil
      return openSearch(environment, for: find.query.string)
    case .control("v"):
      find.query.insert(clipboard.singleLine)
      find.selected = nil
    default:
      guard find.query.press(key) else {
        speech.firstLine = environment.speechFirstLine
        speech.find = nil
        return key == .escape ? [] : nil
      }
      find.selected = nil
    }
    speech.find = find
    return []
  }

  mutating func pasteIntoSpeechFind(_ text: String) {
    speech.find?.query.insert(text.singleLine)
    speech.find?.selected = nil
  }

  private func step(_ find: inout SpeechFind, by step: Int, _ hits: [SpeechHit]) {
    guard let current = hits.current(find) else { return }
    let next = current + step
    if next >= hits.count { find.remark = "已从头找起" }
    if next < 0 { find.remark = "已从尾找起" }
    find.selected = (next + hits.count) % hits.count
  }
}
