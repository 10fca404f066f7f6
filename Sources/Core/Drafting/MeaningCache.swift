/// What paths mean, kept until the workbook's structure changes: organizations, regions, catalogue.
struct MeaningCache {
  enum Meaning {
    /// An index into `figures`: a figure said as its value.
    case figure(Int)
    /// An index into `targets`.
    case target(Int)
    /// An index into `mistakes`.
    case mistake(Int)
  }

  /// A figure said as its value: everything but its amount stands ready.
  struct ReadyFigure {
    var key: FigureKey
    var previous: FigureKey?
    var request: PhraseRequest
    var label: String
    var wording: Citation.Derivation
    /// What was last said, and of which amounts: most figures are the same at the next keystroke.
    var said: (amount: Amount, previous: Amount?, phrase: Phrase)?

    mutating func phrase(_ amount: Amount, previous: Amount?) -> Phrase {
      if let said, said.amount == amount, said.previous == previous { return said.phrase }
      request.amount = amount
      request.previous = previous
      let phrase = Phrasing.phrase(request)
      said = (amount, previous, phrase)
      return phrase
    }
  }

  struct ReadyTarget {
    var target: PathResolver.Target
    var period: Period
  }

  var figures: [ReadyFigure] = []
  var targets: [ReadyTarget] = []
  var mistakes: [PathError] = []
  /// By expression: what it meant where it was last read.
  private var latest: [(place: Int64, meaning: Meaning)?] = []
  private var byPlace: [ExpressionPlace: Meaning] = [:]
  private var byPath: [PathPlace: Result<Int, PathError>] = [:]

  private struct ExpressionPlace: Hashable {
    var expression: Int
    var place: Int64
  }

  private struct PathPlace: Hashable {
    var path: FigurePath
    var place: Int64
  }

  func meaning(of expression: Int, at place: Int64) -> Meaning? {
    if expression < latest.count, let (latestPlace, meaning) = latest[expression],
      latestPlace == place
    {
      return meaning
    }
    return byPlace[ExpressionPlace(expression: expression, place: place)]
  }

  mutating func keep(_ meaning: Meaning, of expression: Int, at place: Int64) {
    while latest.count <= expression { latest.append(nil) }
    latest[expression] = (place, meaning)
    byPlace[ExpressionPlace(expression: expression, place: place)] = meaning
  }

  func target(of path: FigurePath, at place: Int64) -> Result<Int, PathError>? {
    byPath[PathPlace(path: path, place: place)]
  }

  mutating func keep(_ target: Result<Int, PathError>, of path: FigurePath, at place: Int64) {
    byPath[PathPlace(path: path, place: place)] = target
  }
}
