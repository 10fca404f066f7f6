import Core

extension State {
  mutating func performInSpeech(_ command: Command, _ environment: Environment) -> [Effect] {
    let page = max(1, environment.speechRows - 1)
    let first = environment.speechFirstLine
    switch command {
    case .up: scroll(to: first - 1, environment)
    case .down: scroll(to: first + 1, environment)
    case .pageUp: scroll(to: first - page, environment)
    case .pageDown: scroll(to: first + page, environment)
    case .first: scroll(to: 0, environment)
    case .last: scroll(to: environment.speechLines, environment)
    case .nextPart:
      scroll(to: environment.partLines.first { $0 > first } ?? environment.speechLines, environment)
    case .previousPart:
      scroll(to: environment.partLines.last { $0 < first } ?? 0, environment)
    case .nextFigure: selectStop((speech.stop ?? stop(before: first, environment)) + 1, environment)
    case .previousFigure:
      selectStop((speech.stop ?? stop(before: first, environment) + 1) - 1, environment)
    case .open:
      if let stop = speech.stop, environment.stops.indices.contains(stop) {
        return goToRecord(of: environment.stops[stop])
      } else {
        openEditor(at: environment.sourceOffset)
      }
    case .editOutside: return editOutside(environment)
    case .find: openSpeechFind(environment)
    case .copy: return copyFromSpeech(environment)
    case .copySpeech: return copySpeech(environment)
    case .editSource:
      let stop = speech.stop.flatMap {
        environment.stops.indices.contains($0) ? environment.stops[$0] : nil
      }
      let offset = stop.flatMap { $0.source.file == 0 ? $0.source.start : nil }
      openEditor(at: offset ?? environment.sourceOffset)
    case .nextGap: selectNextGap(environment)
    case .follow: speech.firstLine = nil
    default: break
    }
    return []
  }

  /// The last figure above a line.
  private func stop(before line: Int, _ environment: Environment) -> Int {
    environment.stops.lastIndex { $0.line < line } ?? -1
  }

  mutating func selectStop(_ index: Int, _ environment: Environment) {
    guard !environment.stops.isEmpty else {
      notice = Notice(.information, "这份讲稿没有引用数据")
      return
    }
    let index = min(max(0, index), environment.stops.count - 1)
    speech.stop = index
    speech.figure = environment.stops[index]
    let line = environment.stops[index].line
    let first = environment.speechFirstLine
    let rows = speechRows
    if line < first || line >= first + rows {
      scroll(to: line - rows / 3, environment, keepsStop: true)
    } else {
      speech.firstLine = first
    }
  }

  /// Goes from a figure of the speech to its record.
  private mutating func goToRecord(of stop: SpeechStop) -> [Effect] {
    guard let key = stop.keys.first else {
      notice = Notice(.information, "这个数没有对应的数据格；按 Insert 编辑原文")
      return []
    }
    return open(.figure(key))
  }

  /// How many lines of the speech are shown: fewer while the strip tells of a figure.
  private var speechRows: Int { Layout(for: self).speechText?.height ?? 0 }

  mutating func scroll(
    to line: Int, _ environment: Environment, keepsStop: Bool = false
  ) {
    if !keepsStop { speech.stop = nil }
    let last = max(0, environment.speechLines - speechRows)
    speech.firstLine = min(max(0, line), last)
  }
}
