import Core

extension State {
  mutating func performInSpeech(_ command: Command, _ environment: Environment) {
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
    case .follow: speech.firstLine = nil
    default: break
    }
  }

  private mutating func scroll(to line: Int, _ environment: Environment) {
    let last = max(0, environment.speechLines - environment.speechRows)
    speech.firstLine = min(max(0, line), last)
  }
}
