/// How the pages of a speech are set: margins, type and pitch, in twips (1/1440 inch, 1/20 point).
public struct PageLayout: Hashable, Sendable {
  /// The margins and pitch of a paper in the national layout (GB/T 9704-2012, 5.2: 22 lines of 28 characters).
  public enum Standard: String, CaseIterable, Sendable {
    /// 34.58, 32.58, 28 and 26 mm with 29.45 points: what GB/T 33476.2-2016 (6.2, annex A) has a word processor set,
    /// so that the paper looks as GB/T 9704 says.
    case gb33476 = "33476"
    /// 37, 35, 28 and 26 mm as GB/T 9704 names them, with 28.9 points: at 29 a page holds 21 lines only.
    case gb9704 = "9704"
  }

  /// Sizes of a reading copy, in points: 小二 to 小初.
  public static let readingSizes = 18...36

  var top: Int
  var bottom: Int
  /// The size of the text.
  var size: Int
  var linePitch: Int
  var charactersPerLine: Int
  var linesPerPage: Int
  /// Whether lines end flush; a reading copy's are left as they are, so that the eye finds the next one.
  var isJustified = true

  static let paper = (width: 11_906, height: 16_838)
  static let left = 1_588
  static let right = 1_474
  static let textWidth = paper.width - left - right
  /// The dash of the page number stands 7 mm below the text (GB/T 9704-2012, 7.5), which ends 35 mm above the paper's
  /// end: from there, less half of the number's line.
  static let footer = 1_447

  /// 公文版: 3号 type.
  static func paper(_ standard: Standard) -> PageLayout {
    switch standard {
    case .gb33476:
      PageLayout(
        top: 1_960, bottom: 1_847, size: 320, linePitch: 589, charactersPerLine: 28,
        linesPerPage: 22)
    case .gb9704:
      PageLayout(
        top: 2_098, bottom: 1_984, size: 320, linePitch: 578, charactersPerLine: 28,
        linesPerPage: 22)
    }
  }

  /// 朗读版: large type, lines 1.8 times as high.
  ///
  /// It has one line less than the page would take, so that a program which breaks a line elsewhere does not spill it
  /// over to a page of its own.
  /// - Parameter points: within `readingSizes`; what is beyond counts as the nearest.
  static func reading(points: Int) -> PageLayout {
    let size = min(max(points, readingSizes.lowerBound), readingSizes.upperBound) * 20
    let pitch = size * 9 / 5
    let (top, bottom) = (1_960, 1_847)
    return PageLayout(
      top: top, bottom: bottom, size: size, linePitch: pitch, charactersPerLine: textWidth / size,
      linesPerPage: (paper.height - top - bottom) / pitch - 1, isJustified: false)
  }

  /// The first line of a paragraph stands two characters in.
  var indent: Int { size * 2 }

  /// What is added to each character, so that so many fill the line.
  var characterSpacing: Int {
    Self.textWidth / charactersPerLine - size
  }
}
