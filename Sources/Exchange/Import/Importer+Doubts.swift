import Core

/// What makes an imported figure 存疑, and what keeps it so.
extension Importer {
  /// An implausible figure is kept, but 存疑 with the reason; one that someone has verified is not doubted again.
  func judged(_ figure: Figure, amounts: [FigureKey: Amount]) -> Figure {
    judged(figure, previous: figure.key.period.previousYear.flatMap { amounts[figure.key.at($0)] })
  }

  /// - Parameter previous: the same figure one year earlier, if there is one.
  func judged(_ figure: Figure, previous: Amount?) -> Figure {
    var figure = figure
    figure.doubt = ""
    guard let amount = figure.amount, let indicator = catalog.indicator(figure.key.indicator) else {
      return figure
    }
    switch figure.status {
    case .verified, .notApplicable: break
    case .reported, .doubtful:
      if let reason = Plausibility.doubt(
        amount, of: indicator, in: figure.key.period, previous: previous)
      {
        figure.status = .doubtful
        figure.doubt = reason
      } else if figure.status == .doubtful {
        figure.doubt = Self.statedDoubt(of: figure)
      }
    }
    return figure
  }

  mutating func noteDoubt(of figure: Figure, file: String, line: Int) {
    guard figure.status == .doubtful, !figure.doubt.isEmpty else { return }
    let name = plan.doubtfulCount < plan.mostKept ? name(of: figure.key) : ""
    plan.doubt(file: file, line: line, "\(name) 记为存疑：\(figure.doubt)")
  }

  /// Whether nothing about an amount raises a doubt; so is what is not recorded.
  func isPlausible(_ amount: Amount?, of key: FigureKey, after previous: Amount?) -> Bool {
    guard let amount, let indicator = catalog.indicator(key.indicator) else { return true }
    return Plausibility.doubt(amount, of: indicator, in: key.period, previous: previous) == nil
  }

  /// A figure as its row said it, without the doubt that judging it has raised.
  func undoubted(_ figure: Figure) -> Figure {
    guard figure.status == .doubtful, figure.doubt != Self.statedDoubt(of: figure) else {
      return figure
    }
    var figure = figure
    figure.status = .reported
    return figure
  }

  /// Whether nothing is to be judged: the table says itself what is doubted, or the workbook knows and nothing has changed.
  func settlesDoubt(_ said: SaidFigure, over existing: Figure?) -> Bool {
    said.doubt != nil || keepsDoubt(said, of: existing)
  }

  /// A doubt stays, with its reason, as long as the amount does; unless the row says otherwise or gives a reason of its own.
  func keepsDoubt(_ said: SaidFigure, of existing: Figure?) -> Bool {
    guard let existing, existing.status == .doubtful, existing.amount == said.amount,
      said.doubt == nil
    else { return false }
    switch said.status {
    case nil: return true
    case .doubtful?: return said.note == nil || said.note == existing.note
    case .reported?, .verified?, .notApplicable?: return false
    }
  }

  /// Why a figure is doubted whose row says so itself.
  private static func statedDoubt(of figure: Figure) -> String {
    figure.note.isEmpty ? "报送时注明存疑" : figure.note
  }
}
