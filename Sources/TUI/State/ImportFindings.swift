import Core

/// What an import found in its files, as the screen shows it: questions, what would change, and the edit that does it.
public struct ImportFindings: Hashable, Sendable {
  /// Labels that nobody has decided on.
  public var questions: [LabelQuestion]
  /// Labels that were taken to mean something, not quite surely.
  public var likely: [LikelyLabel]
  /// Labels that somebody has decided on, now or at an earlier import.
  public var decided: [LikelyLabel]
  public var new: ImportedRows
  public var changed: ImportedRows
  public var refused: ImportedRows
  /// Rows that would change figures that are 已核; not in `edit`.
  public var conflicts: [ImportConflict]
  public var conflictCount: Int
  public var sameCount: Int
  /// Rows of forms that nobody has filled in.
  public var blankCount: Int
  public var doubtfulCount: Int
  /// What the user should know and stops nothing.
  public var notices: [String]
  /// Everything new and changed; of a table that `isLong` nothing.
  public var edit: Edit
  /// Whether a table is too long to be held: the rows are the first of each outcome, and writing reads the files once more.
  public var isLong: Bool
  /// What was decided and is to be remembered for the next import of the same sources.
  public var memory: [LabelDecision]

  public init(
    edit: Edit, questions: [LabelQuestion] = [], likely: [LikelyLabel] = [],
    decided: [LikelyLabel] = [],
    new: ImportedRows = ImportedRows(), changed: ImportedRows = ImportedRows(),
    refused: ImportedRows = ImportedRows(), conflicts: [ImportConflict] = [],
    conflictCount: Int? = nil, sameCount: Int = 0,
    blankCount: Int = 0, doubtfulCount: Int = 0, notices: [String] = [],
    memory: [LabelDecision] = [], isLong: Bool = false
  ) {
    self.edit = edit
    self.questions = questions
    self.likely = likely
    self.decided = decided
    self.new = new
    self.changed = changed
    self.refused = refused
    self.conflicts = conflicts
    self.conflictCount = conflictCount ?? conflicts.count
    self.isLong = isLong
    self.sameCount = sameCount
    self.blankCount = blankCount
    self.doubtfulCount = doubtfulCount
    self.notices = notices
    self.memory = memory
  }

  /// Whether as many rows of each kind come of it as of another reading of the same files.
  public func agrees(with other: ImportFindings) -> Bool {
    func counts(_ findings: ImportFindings) -> [Int] {
      [
        findings.new.count, findings.changed.count, findings.refused.count,
        findings.conflictCount, findings.sameCount, findings.blankCount,
      ]
    }
    return counts(self) == counts(other)
  }
}

/// One row of an import and where it stands.
public struct ImportedRow: Hashable, Sendable {
  /// `报表.xlsx C5格`.
  public var place: String
  /// 区总工会·竞赛场次@2025：14场次 → 16场次, or why it is refused.
  public var text: String

  public init(place: String, text: String) {
    self.place = place
    self.text = text
  }
}

/// The first rows of one outcome, and how many there are.
public struct ImportedRows: Hashable, Sendable {
  /// More than anybody reads; the edit has them all.
  public static let mostShown = 5_000

  public var rows: [ImportedRow]
  public var count: Int

  /// - Parameter count: how many there are; nil for as many as are given.
  public init(_ rows: [ImportedRow] = [], count: Int? = nil) {
    self.rows = rows
    self.count = count ?? rows.count
  }
}

/// A row that would change a figure that is 已核.
public struct ImportConflict: Hashable, Sendable {
  public var row: ImportedRow
  /// What taking it changes: the figure becomes 已报. Nil where another row of the import changes the same figure.
  public var change: Change?

  public init(row: ImportedRow, change: Change?) {
    self.row = row
    self.change = change
  }
}

/// What a label of a report can stand for.
public enum LabelSort: String, Hashable, Sendable, CaseIterable {
  case organization = "机构"
  case indicator = "指标"
  case period = "期"
}

/// A label as it is asked and decided: the same label means the same in all files of one import.
public struct LabelKey: Hashable, Sendable {
  public var sort: LabelSort
  /// As compared; empty for what a report does not state at all.
  public var label: String

  public init(_ sort: LabelSort, _ label: String) {
    self.sort = sort
    self.label = label
  }
}

/// A meaning that can be chosen.
public struct LabelChoice: Hashable, Sendable {
  /// What is decided: a name, or a period's code.
  public var target: String
  /// What is shown.
  public var text: String

  public init(_ target: String, text: String? = nil) {
    self.target = target
    self.text = text ?? target
  }
}

/// A label that somebody must say the meaning of.
public struct LabelQuestion: Hashable, Sendable {
  public var key: LabelKey
  /// 指标“贷款发放”, 没有写明是哪一期.
  public var title: String
  /// 区妇联.xlsx C3格, 等3处.
  public var place: String
  /// The nearest ones, the best first.
  public var near: [LabelChoice]
  /// All the others.
  public var others: [LabelChoice]

  public init(
    key: LabelKey, title: String, place: String, near: [LabelChoice], others: [LabelChoice]
  ) {
    self.key = key
    self.title = title
    self.place = place
    self.near = near
    self.others = others
  }
}

/// A label that was taken to mean something, with the question where that is wrong.
public struct LikelyLabel: Hashable, Sendable {
  public var question: LabelQuestion
  /// The name that it was taken for.
  public var target: String

  public init(question: LabelQuestion, target: String) {
    self.question = question
    self.target = target
  }

  /// 指标“参赛人数” → 参赛职工.
  var text: String {
    let meaning = target == LabelDecision.leftOut ? "不导入" : target
    return "\(question.title) → \(meaning)"
  }
}

/// What somebody has said that a label means.
public struct LabelAnswer: Hashable, Sendable {
  public var key: LabelKey
  /// A name, a period's code, or `LabelDecision.leftOut`.
  public var target: String

  public init(key: LabelKey, target: String) {
    self.key = key
    self.target = target
  }
}

/// Which files are to be read, and what their labels were said to mean.
public struct ImportOrder: Hashable, Sendable {
  /// Greater than that of every order before: answers to earlier ones are passed over.
  public var number: Int
  public var paths: [String]
  public var answers: [LabelAnswer]
  /// Where they were picked: shown first the next time.
  public var folder: String

  public init(number: Int, paths: [String], answers: [LabelAnswer] = [], folder: String) {
    self.number = number
    self.paths = paths
    self.answers = answers
    self.folder = folder
  }
}

/// What the screen asks of an import.
public enum ImportRequest: Hashable, Sendable {
  /// What is in a folder; nil for the one last used.
  case list(String?)
  case read(ImportOrder)
  /// Stop reading the order of this number.
  case cancel(Int)
  /// Write what was shown, as one edit, and remember what was decided.
  case write(ImportOrder, Edit, memory: [LabelDecision])
  /// Read once more and write while reading, if it comes to what was shown.
  case writeLong(ImportOrder, shown: ImportFindings)
}

public enum ImportAnswer: Sendable {
  case listed(FolderListing)
  case listFailed(String)
  case progress(Int, ReadingProgress)
  /// - Parameter isAnew: whether it is shown again because another program changed the workbook.
  case found(Int, ImportFindings, isAnew: Bool)
  case failed(Int, String)
  case cancelled(Int)
  case written(Int, Edit)
}

/// How far the reading of the files has come.
public struct ReadingProgress: Hashable, Sendable {
  public var file: String
  /// Which of the files, from 1.
  public var number: Int
  /// How many there are; 0 before that is known.
  public var count: Int
  /// Rows read of this one.
  public var rows: Int

  public init(file: String = "", number: Int = 1, count: Int = 0, rows: Int = 0) {
    self.file = file
    self.number = number
    self.count = count
    self.rows = rows
  }
}
