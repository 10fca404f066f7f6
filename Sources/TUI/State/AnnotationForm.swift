import Core

/// What is written about a figure beside its amount, edited at the foot of the window while its row stays in sight.
public struct AnnotationForm: Hashable, Sendable {
  public enum Field: Int, Hashable, Sendable, CaseIterable {
    case source, scope, note, target

    var title: String {
      switch self {
      case .source: "来源"
      case .scope: "口径"
      case .note: "备注"
      case .target: "目标"
      }
    }
  }

  public let key: FigureKey
  public var field = Field.source
  public var texts: [Field: LineText]

  init(_ figure: Figure) {
    key = figure.key
    texts = [
      .source: LineText(figure.source), .scope: LineText(figure.scope),
      .note: LineText(figure.note), .target: LineText(figure.target?.plainText ?? ""),
    ]
  }

  func string(_ field: Field) -> String { (texts[field]?.string ?? "").trimmingBlanks }

  /// What the target's text means; nil while it is empty.
  func target(for indicator: Indicator) -> Result<AmountInput, AmountInputError>? {
    let text = string(.target)
    if text.isEmpty { return nil }
    do { return .success(try AmountInput(text, for: indicator)) } catch { return .failure(error) }
  }

  /// The figure with these words; a target that cannot be read stays as it was.
  func applied(to figure: Figure, of indicator: Indicator) -> Figure {
    var figure = figure
    figure.source = string(.source)
    figure.scope = string(.scope)
    figure.note = string(.note)
    switch target(for: indicator) {
    case .success(let input): figure.target = input.amount
    case nil: figure.target = nil
    case .failure: break
    }
    return figure
  }
}
