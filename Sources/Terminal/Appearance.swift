import CNcursesw
import TUI

/// A colour of the terminal's palette of sixteen.
enum Color: Int16 {
  case black, red, green, yellow, blue, magenta, cyan, white
  /// The terminal's own.
  case standard = -1
}

/// How a role looks.
struct Appearance: Hashable {
  var attributes: UInt32 = CN_NORMAL
  var foreground = Color.standard
  var background = Color.standard

  init(_ attributes: UInt32..., foreground: Color = .standard, background: Color = .standard) {
    self.attributes = attributes.reduce(0, |)
    self.foreground = foreground
    self.background = background
  }
}

extension Theme {
  func appearance(of role: Role) -> Appearance {
    switch self {
    case .color: Self.colored(role)
    case .highContrast: Self.contrasted(role)
    case .monochrome: Self.plain(role)
    }
  }

  // Only colours that can be read on a light and on a dark background stand alone as text.
  private static func colored(_ role: Role) -> Appearance {
    switch role {
    case .normal: Appearance()
    case .dim: Appearance(CN_DIM)
    case .bar: Appearance(CN_REVERSE)
    case .border: Appearance(CN_DIM)
    case .borderFocused: Appearance(CN_BOLD, foreground: .cyan)
    case .heading: Appearance(CN_BOLD)
    case .selected: Appearance(CN_BOLD, CN_REVERSE)
    case .selectedDim: Appearance(CN_DIM, CN_REVERSE)
    case .field: Appearance(CN_UNDERLINE, foreground: .black, background: .cyan)
    case .figure: Appearance(foreground: .cyan)
    case .figureFocused: Appearance(foreground: .black, background: .yellow)
    case .gap: Appearance(CN_BOLD, foreground: .white, background: .red)
    case .omission: Appearance(CN_DIM, CN_UNDERLINE)
    case .good: Appearance(foreground: .green)
    case .warning: Appearance(CN_BOLD, foreground: .yellow)
    case .error: Appearance(CN_BOLD, foreground: .red)
    case .doubtful: Appearance(foreground: .magenta)
    case .verified: Appearance(CN_BOLD, foreground: .green)
    case .match: Appearance(foreground: .black, background: .green)
    }
  }

  // Where both colours are ours they differ by 4.5 to 1 or more. Nothing bold is black: many terminals make that grey.
  private static func contrasted(_ role: Role) -> Appearance {
    switch role {
    case .normal, .dim, .border: Appearance()
    case .bar: Appearance(CN_REVERSE)
    case .borderFocused, .heading: Appearance(CN_BOLD)
    case .selected: Appearance(CN_BOLD, CN_REVERSE)
    case .selectedDim: Appearance(CN_UNDERLINE, CN_REVERSE)
    case .field: Appearance(CN_UNDERLINE, foreground: .black, background: .yellow)
    case .figure: Appearance(CN_UNDERLINE)
    case .figureFocused: Appearance(foreground: .black, background: .yellow)
    case .gap: Appearance(CN_BOLD, foreground: .white, background: .red)
    case .omission: Appearance(CN_UNDERLINE, foreground: .white, background: .black)
    case .good: Appearance(foreground: .black, background: .green)
    case .warning: Appearance(foreground: .black, background: .white)
    case .error: Appearance(CN_BOLD, CN_UNDERLINE, foreground: .white, background: .red)
    case .doubtful: Appearance(CN_UNDERLINE, foreground: .black, background: .white)
    case .verified: Appearance(CN_UNDERLINE, foreground: .white, background: .blue)
    case .match: Appearance(foreground: .black, background: .cyan)
    }
  }

  // No two roles that can stand beside each other in one panel look alike.
  private static func plain(_ role: Role) -> Appearance {
    switch role {
    case .normal, .border: Appearance()
    case .dim: Appearance(CN_DIM)
    case .bar, .selected: Appearance(CN_REVERSE)
    case .borderFocused, .heading, .warning: Appearance(CN_BOLD)
    case .selectedDim: Appearance(CN_DIM, CN_REVERSE)
    case .field: Appearance(CN_UNDERLINE, CN_REVERSE)
    case .figure: Appearance(CN_UNDERLINE)
    case .figureFocused: Appearance(CN_BOLD, CN_UNDERLINE)
    case .gap: Appearance(CN_BOLD, CN_REVERSE)
    case .omission: Appearance(CN_DIM, CN_UNDERLINE)
    case .good: Appearance(CN_ITALIC)
    case .error: Appearance(CN_BOLD, CN_UNDERLINE, CN_REVERSE)
    case .doubtful: Appearance(CN_ITALIC, CN_UNDERLINE)
    case .verified: Appearance(CN_BOLD, CN_ITALIC)
    case .match: Appearance(CN_ITALIC, CN_REVERSE)
    }
  }
}

/// The roles of a theme as attributes and colour pairs of the open screen.
@MainActor struct Palette {
  private let attributes: [UInt32]
  let usesColor: Bool

  /// Registers a colour pair a role: pair 1 is role 0.
  init(_ theme: Theme) {
    usesColor = theme != .monochrome && cn_color_count() >= 8
    let theme = usesColor ? theme : .monochrome
    let looks = Role.allCases.map(theme.appearance)
    attributes = looks.map(\.attributes)
    guard usesColor else { return }
    for (role, look) in zip(Role.allCases, looks) {
      init_pair(Int16(role.rawValue) + 1, look.foreground.rawValue, look.background.rawValue)
    }
  }

  func attributes(of style: Style) -> UInt32 {
    var result = attributes[Int(style.role.rawValue)]
    if style.isBold { result |= CN_BOLD }
    if style.isUnderlined { result |= CN_UNDERLINE }
    return result
  }

  func pair(of style: Style) -> Int16 { usesColor ? Int16(style.role.rawValue) + 1 : 0 }
}
