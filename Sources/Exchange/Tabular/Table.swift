import Core

/// A list that an office keeps or sends: what it says, in whatever kind of file it is written.
public struct Table: Hashable, Sendable {
  /// What stands in one cell.
  public enum Cell: Hashable, Sendable {
    case text(String)
    /// Exact; nil is an empty cell.
    case amount(Amount?)
    case count(Int?)
    case day(Day?)

    /// As text files hold it.
    public var text: String {
      switch self {
      case .text(let text): text
      case .amount(let amount): amount?.plainText ?? ""
      case .count(let count): count.map { "\($0)" } ?? ""
      case .day(let day): day?.isoText ?? ""
      }
    }
  }

  public struct Column: Hashable, Sendable {
    public var heading: String
    /// Whether it holds numbers: those stand to the right.
    public var isNumeric: Bool
    /// How wide it may become on paper, in half-width characters; longer text is wrapped there.
    public var widest: Int

    public init(_ heading: String, isNumeric: Bool = false, widest: Int = 14) {
      self.heading = heading
      self.isNumeric = isNumeric
      self.widest = widest
    }
  }

  /// A bar for every row, drawn beside the table where the file can hold a picture.
  public struct Chart: Hashable, Sendable {
    public var title: String
    /// The column whose texts name the bars.
    public var names: Int
    /// The column whose numbers they show.
    public var values: Int

    public init(title: String, names: Int, values: Int) {
      self.title = title
      self.names = names
      self.values = values
    }
  }

  /// What it is called where several stand in one file: 汇总表.
  public var name: String
  /// As it stands over the table: 青禾区2025年群团工作数据汇总表.
  public var title: String
  /// One line under the title: how many, as of which day.
  public var summary: String
  public var columns: [Column]
  /// Each as long as `columns`.
  public var rows: [[Cell]]
  public var chart: Chart?

  public init(
    name: String, title: String, summary: String = "", columns: [Column], rows: [[Cell]] = [],
    chart: Chart? = nil
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.columns = columns
    self.rows = rows
    self.chart = chart
  }
}

extension Table.Cell: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension String {
  /// With a blank in place of each line end: what stands in a line of text or Markdown. CR LF is one character here.
  var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}
