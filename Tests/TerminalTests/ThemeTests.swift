import CNcursesw
import Foundation
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

  @Test func inHighContrastNoTwoStatesLookAlike() {
    let looks = Self.states.filter { $0 != .dim }.map { Theme.highContrast.appearance(of: $0) }
    #expect(Set(looks).count == looks.count)
  }

  /// The colours that xterm has for its first eight, which most terminals begin with: red, green, blue, 0 to 1.
  private static let xterm: [Color: [Double]] = [
    .black: [0, 0, 0], .red: [0.804, 0, 0], .green: [0, 0.804, 0], .yellow: [0.804, 0.804, 0],
    .blue: [0, 0, 0.933], .magenta: [0.804, 0, 0.804], .cyan: [0, 0.804, 0.804],
    .white: [0.898, 0.898, 0.898],
  ]

  /// Relative luminance, as WCAG 2.2 defines it.
  private func luminance(_ color: Color) throws -> Double {
    let parts = try #require(Self.xterm[color]).map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test(arguments: [Theme.color, .highContrast], Role.allCases)
  func whereBothColoursAreOursTextCanBeRead(_ theme: Theme, _ role: Role) throws {
    let look = theme.appearance(of: role)
    guard look.background != .standard else { return }
    let lights = try [luminance(look.foreground), luminance(look.background)].sorted()
    #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4.5, "\(role)")
  }

  @Test func inHighContrastNoColourStandsOnABackgroundThatIsNotOurs() {
    for role in Role.allCases {
      let look = Theme.highContrast.appearance(of: role)
      if look.foreground != .standard { #expect(look.background != .standard, "\(role)") }
    }
  }
}
