import CNcursesw
import TUI
import Testing

@testable import Terminal

@Suite struct ThemeTests {
  /// Roles that can stand beside each other in one panel.
  static let states: [Role] = [
    .normal, .dim, .selected, .selectedDim, .field, .figure, .figureFocused, .gap, .omission,
    .good, .warning, .error, .doubtful, .verified,
  ]

  @Test func withoutColourNoTwoStatesLookAlike() {
    let looks = Self.states.map { Theme.monochrome.appearance(of: $0) }
    #expect(Set(looks).count == Self.states.count)
    #expect(looks.allSatisfy { $0.foreground == .standard && $0.background == .standard })
  }

  @Test func inColourNoTwoStatesLookAlike() {
    let looks = Self.states.map { Theme.color.appearance(of: $0) }
    #expect(Set(looks).count == Self.states.count)
  }

  @Test func highContrastIsNeverDim() {
    for role in Role.allCases {
      #expect(Theme.highContrast.appearance(of: role).attributes & CN_DIM == 0, "\(role)")
    }
  }

  @Test(arguments: [Theme.color, .highContrast])
  func aColouredBackgroundComesWithItsForeground(_ theme: Theme) {
    for role in Role.allCases {
      let look = theme.appearance(of: role)
      if look.background != .standard { #expect(look.foreground != .standard, "\(role)") }
    }
  }
}
