import CNcursesw
import Glibc
import TUI
import Terminal

/// The least program that shows what a session does: samples of every role, a list to move in, and
/// the last event in words. Its keys bring about what a test wants to see handled.
struct Demo {
  var size: Size
  var ambiguousWidth: Int
  var selected = 0
  var last = "none"
  var posted = "none"
  var count = 0
  var typed = ""
  /// Draws a picture of glyphs thrown about instead, another for every number above zero.
  var scatter: UInt64 = 0
  var isOver = false
}

func columns(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(max(0, cn_width(scalar.value))) }

extension Frame {
  @discardableResult
  mutating func write(_ text: String, column: Int, row: Int, _ style: Style = .normal) -> Int {
    var column = column
    for character in text {
      let scalars = Array(character.unicodeScalars)
      let width = columns(scalars[0])
      let content = scalars.count > 1 ? cluster(scalars) : scalars[0].value
      put(Cell(content: content, style: style, width: width), column: column, row: row)
      column += Int(width)
    }
    return column
  }
}

/// Glyphs of every width in every role, thrown over each other; the same for the same number.
func scattered(_ demo: Demo) -> Frame {
  var frame = Frame(size: demo.size)
  var state = demo.scatter &* 0x9E37_79B9_7F4A_7C15
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(1, bound)
  }
  let glyphs = ["a", "工", "“", "│", "e\u{301}", "会", "é", "𠮷", "—", "①"]
  for _ in 0..<next(400) {
    let role = Role.allCases[next(Role.allCases.count)]
    // Not in the last column: there libvterm 0.1 puts a combining mark on the next row.
    frame.write(
      glyphs[next(glyphs.count)], column: next(demo.size.columns - 1),
      row: next(demo.size.rows - 1),
      Style(role, isBold: next(4) == 0))
  }
  // In the last row, which is drawn last.
  frame.write("scatter \(demo.scatter) count \(demo.count)!", column: 0, row: demo.size.rows - 1)
  return frame
}

func view(_ demo: Demo) -> Frame {
  if demo.scatter > 0 { return scattered(demo) }
  var frame = Frame(size: demo.size)
  frame.write(
    "终端 \(demo.size.columns)x\(demo.size.rows) amb=\(demo.ambiguousWidth)", column: 0, row: 0,
    Style(.bar))
  frame.write("“引号”—·│end", column: 0, row: 1)
  for (index, role) in Role.allCases.enumerated() {
    frame.write("\(role)", column: 30 + index % 3 * 16, row: 1 + index / 3, Style(role))
  }
  frame.write("bold", column: 20, row: 1, Style(.normal, isBold: true, isUnderlined: true))
  frame.write("e\u{301}!", column: 26, row: 1)
  for index in 0..<6 {
    frame.write(
      "第\(index)区总工会  竞赛场次 \(index * 7919 % 1000)", column: 0, row: 8 + index,
      Style(index == demo.selected ? .selected : .normal))
  }
  frame.write("posted: \(demo.posted)", column: 0, row: 15)
  frame.write("count: \(demo.count)", column: 40, row: 15)
  let end = frame.write("typed: \(demo.typed)", column: 0, row: 16)
  frame.write("last: \(demo.last)", column: 0, row: 17)
  frame.cursor = Point(column: end, row: 16)
  return frame
}

/// Uses up the stack: no result is used before the next is asked for.
func descend(_ depth: Int) -> Int { depth < 0 ? 0 : descend(depth + 1) + descend(depth + 2) }

@MainActor func handle(
  _ event: InputEvent, _ demo: inout Demo, _ session: inout TerminalSession,
  _ mailbox: Mailbox<String>
) {
  demo.last = "\(event)"
  demo.count += 1
  switch event {
  case .key(.character(let scalar)): demo.typed.unicodeScalars.append(scalar)
  case .paste(let text):
    demo.last = "paste \(text.unicodeScalars.count) \(text.prefix(40).debugDescription)"
  case .key(.down): demo.selected = min(5, demo.selected + 1)
  case .key(.up): demo.selected = max(0, demo.selected - 1)
  case .key(.control("q")): demo.isOver = true
  case .key(.control("l")): session.repaint()
  case .key(.function(2)): session.suspend()
  case .key(.function(3)): fatalError("crash on purpose")
  case .key(.function(4)): _ = write(STDERR_FILENO, "said on stderr\n", 15)
  case .key(.function(5)): Task.detached { mailbox.post("hello from a task") }
  case .key(.function(6)): session.lend { print("lent") }
  case .key(.function(11)):
    session.lend { _ = system("kill -TSTP 0; kill -INT $PPID; echo came back") }
  case .key(.function(7)): exit(3)
  case .key(.function(10)): demo.count = descend(demo.count)
  case .key(.function(8)): demo.scatter += 1
  case .key(.function(9)): session.followMouse(true)
  case .key(.function(12)): session.followMouse(false)
  case .resize(let size): demo.size = size
  case .ambiguousWidth(let width): demo.ambiguousWidth = width
  case .hangUp, .terminate: demo.isOver = true
  case .pointer(let pointer):
    demo.last = "\(pointer.kind) \(pointer.place.column),\(pointer.place.row)"
  case .key, .pasteCut, .resumed: break
  }
}

@MainActor func run() throws {
  let arguments = CommandLine.arguments
  let options = TerminalOptions(
    ambiguousWidth: arguments.contains("--wide") ? 2 : arguments.contains("--narrow") ? 1 : nil,
    theme: arguments.contains("--contrast") ? .highContrast : nil,
    followsMouse: arguments.contains("--mouse"))
  // As a program that shares the terminal may leave it.
  if arguments.contains("--nonblocking") {
    _ = fcntl(STDOUT_FILENO, F_SETFL, fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK)
  }
  let mailbox = try Mailbox<String>()
  var session = try TerminalSession(options: options)
  var demo = Demo(size: session.size, ambiguousWidth: session.ambiguousWidth)
  while !demo.isOver {
    session.present(view(demo))
    for event in session.events(waking: mailbox) { handle(event, &demo, &session, mailbox) }
    for message in mailbox.drain() { demo.posted = message }
  }
}

do {
  try run()
  print("bye")
} catch {
  print("refused: \(error)")
  exit(1)
}
