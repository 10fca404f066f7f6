import ArgumentParser
import TUI

/// Prints docs/keys.md; for those who work on the program, so help does not list it.
struct KeysManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys-manual", abstract: "打印按键手册。", shouldDisplay: false)

  func run() throws { try Console.write(KeyMap.manual) }
}
