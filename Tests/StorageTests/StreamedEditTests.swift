import Core
import GRDB
import SeededRandom
import TestGround
import Testing

@testable import Storage

@Suite("An edit too long to be held is written while it is made")
struct StreamedEditTests {
  let folder: TemporaryFolder
  let store: SQLiteStore

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
  }

  private func edit(_ work: (any EditSink) throws -> Void) throws {
    _ = try store.edit(title: "导入", author: "王芳") {
      try work($0)
      return true
    }
  }

  private static let texts = ["", "全区", "一行\n两行", "列\t列", #"反\斜\\杠\t"#, "\\E", "\\N", "　"]

  /// As different as figures can be, in no order.
  private static func figures(_ count: Int, seed: UInt64) throws -> [Figure] {
    var generator = SeededGenerator(seed: seed)
    func text() -> String { texts.randomElement(using: &generator) ?? "" }
    let places = (1900...2199).flatMap { year in
      ["\(year)", "\(year)Q3", "\(year)-12"].flatMap { period in
        [Office.competitions, Office.loans, Office.product].map { (period, $0) }
      }
    }
    return try places.shuffled(using: &generator).prefix(count).map { period, indicator in
      var figure = try Office.figure("0", indicator, in: period)
      figure.status = FigureStatus.allCases.randomElement(using: &generator) ?? .reported
      figure.amount =
        figure.status == .notApplicable
        ? nil : Amount(units: Int64.random(in: -99...9_999_999, using: &generator))
      (figure.scope, figure.source, figure.note) = (text(), text(), text())
      if figure.status == .verified { figure.confirmedBy = text() }
      if figure.status == .doubtful { figure.doubt = text() }
      if Bool.random(using: &generator) { figure.target = Amount(units: .max) }
      return figure
    }
  }

  @Test("its undo tells how far it is, and stopped it leaves everything as it was")
  func stoppedUndo() throws {
    let periods = (1900...2199).flatMap { year in
      ["\(year)", "\(year)H1", "\(year)H2"] + (1...4).map { "\(year)Q\($0)" }
        + (10...12).map { "\(year)-\($0)" } + (1...9).map { "\(year)-0\($0)" }
    }
    let count = 3 * periods.count
    try edit { sink in
      for indicator in [Office.competitions, Office.loans, Office.product] {
        for period in periods {
          try sink.put(try Office.figure("1", indicator, in: period), over: nil)
        }
      }
    }
    var told: [[Int]] = []
    #expect(throws: StoreError.stopped(title: "导入")) {
      try store.undo(author: "王芳") { made, count in
        told.append([made, count])
        return false
      }
    }
    #expect(told == [[10_000, count]])
    let journal = try store.journal(limit: 9)
    #expect(journal.map(\.action) == [.edit])
    #expect(try store.queue.read { try PackedFigures($0).disagreements() } == 0)
    #expect(try store.undo(author: "王芳")?.title == "导入")
    try store.close()
  }

  @Test("the journal keeps every figure as it was, and undo and redo go by it", arguments: 0..<3)
  func journal(seed: UInt64) throws {
    // More than two of the journal's texts hold, but few enough for `undo` to hand them out.
    let figures = try Self.figures(2_500, seed: seed)
    try edit { sink in
      for (line, figure) in figures.enumerated() {
        #expect(try sink.insert(figure, at: Int64(line)))
        if line % 900 == 7 {
          var changed = figure
          changed.note += "，改"
          try sink.put(changed, over: figure)
        }
      }
    }
    let entry = try #require(try store.journal(limit: 1).first)
    #expect(entry.count == 2_503)
    let made = try store.changes(of: entry.id)
    #expect(made.count == 2_503)
    #expect(
      made.compactMap { change in change.before == nil ? change.after : nil }
        == figures.map(Record.figure))
    let keys = figures.map(\.key)
    let recorded = try store.figures(of: keys)
    #expect(recorded.count == 2_500)
    #expect(recorded.values.filter { $0.note.hasSuffix("，改") }.count == 3)
    #expect(try store.undo(author: "王芳")?.changes == made)
    #expect(try store.figures(of: keys).isEmpty)
    _ = try store.redo(author: "王芳")
    #expect(try store.figures(of: keys) == recorded)
  }

  @Test(
    "whether stretches are begun or not, and whatever is changed and asked in between, it comes to the same",
    arguments: 0..<8)
  func begun(seed: UInt64) throws {
    var outcomes: [Outcome] = []
    for begins in [true, false] {
      let folder = try TemporaryFolder()
      let store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
      var answers: [String] = []
      _ = try store.edit(title: "导入", author: "王芳") { sink in
        answers = try Self.fill(sink, begins: begins, seed: seed)
        return true
      }
      outcomes.append(
        Outcome(
          answers: answers, dump: try Self.dump(store),
          disagreements: try store.queue.read { try PackedFigures($0).disagreements() }))
    }
    #expect(outcomes[0] == outcomes[1], "seed \(seed)")
    #expect(outcomes[0].disagreements == 0, "seed \(seed)")
  }

  private struct Outcome: Equatable {
    var answers: [String]
    var dump: [String]
    var disagreements: Int
  }

  /// Stretch after stretch, as a file has them, with figures said twice, changed and asked for on the way.
  private static func fill(_ sink: any EditSink, begins: Bool, seed: UInt64) throws -> [String] {
    var generator = SeededGenerator(seed: seed)
    var answers: [String] = []
    var put: [Figure] = []
    let stretches = Dictionary(grouping: try figures(500, seed: seed), by: \.key.stretch)
      .sorted { $0.key.period < $1.key.period }.shuffled(using: &generator)
    for (stretch, figures) in stretches {
      if begins { try sink.begin(stretch) }
      for figure in figures {
        answers.append("\(try sink.insert(figure, at: Int64(put.count)))")
        put.append(figure)
        guard let earlier = put.randomElement(using: &generator) else { continue }
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: answers.append("\(try sink.insert(figure, at: 0))")
        case 1:
          let old = try sink.figure(earlier.key)
          var changed = earlier
          changed.note += "，改"
          try sink.put(changed, over: old)
        case 2: answers.append("\(try sink.amount(earlier.key)?.units ?? 0)")
        case 3:
          var amounts = try sink.amounts(of: earlier.key.stretch)
          let all = [Office.loans, Office.competitions, Office.product, Office.loans].map {
            amounts.amount(of: $0)?.units ?? 0
          }
          answers.append("\(all)")
        case 4:
          let now = try sink.figure(earlier.key).map(Record.figure)
          _ = try sink.append([Change(before: now, after: now)])
        default: break
        }
      }
    }
    return answers
  }

  private static func dump(_ store: SQLiteStore) throws -> [String] {
    try store.queue.read { db in
      try ["figure", "figure_packed", "journal_new_figures", "journal_figure"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }
      }
    }
  }

  @Test("a stretch that is begun although something of it is recorded takes the edit back")
  func begunTwice() throws {
    let figure = try Office.figure("3")
    try edit { _ = try $0.insert(figure, at: 1) }
    #expect(throws: StoreError.self) {
      try edit { sink in
        try sink.begin(figure.key.stretch)
        _ = try sink.insert(figure, at: 1)
      }
    }
    #expect(try store.journal(limit: 9).count == 1)
  }

  @Test(
    "a figure that is put a second time is told by its key, and where it was first, wherever that is"
  )
  func saidBefore() throws {
    let figures = try Self.figures(50, seed: 9)
    try edit { sink in
      // Lines 2, 3, 4, then a gap, as blank rows leave.
      for (index, figure) in figures.enumerated() {
        _ = try sink.insert(figure, at: Int64(index < 20 ? index + 2 : index + 7))
      }
      #expect(try !sink.insert(figures[3], at: 90))
      #expect(try sink.place(of: figures[3].key) == 5)
      #expect(try sink.place(of: figures[30].key) == 37)
      let late = try Office.figure("1", in: "2199H2")
      #expect(try sink.place(of: late.key) == nil)
      #expect(try sink.insert(late, at: 91))
      #expect(try sink.place(of: late.key) == 91)
    }
    #expect(try store.journal(limit: 1).first?.count == 51)
  }

  @Test("a reported figure without an amount is refused, and takes the whole edit back")
  func withoutAmount() throws {
    let good = try Office.figure("3")
    var bad = try Office.figure("3", in: "2024")
    bad.amount = nil
    #expect(throws: StoreError.self) {
      try edit { sink in
        _ = try sink.insert(good, at: 1)
        _ = try sink.insert(bad, at: 2)
      }
    }
    #expect(try store.figures(of: [good.key]).isEmpty)
    #expect(try store.journal(limit: 1).isEmpty)
  }

  @Test("a figure of an organization that is not there is refused, and takes the whole edit back")
  func withoutOrganization() throws {
    var orphan = try Office.figure("3")
    orphan.key.subject = .organization(.init(rawValue: 99))
    #expect(throws: StoreError.self) { try edit { _ = try $0.insert(orphan, at: 1) } }
    #expect(try store.journal(limit: 1).isEmpty)
  }

  @Test("after it the schema checks what is written as before")
  func checksAgain() throws {
    try edit { _ = try $0.insert(try Office.figure("3"), at: 1) }
    let nameless = Organization(
      region: Office.home, kind: Office.women, shortName: "", formalName: "", headTitle: "")
    #expect(throws: StoreError.self) {
      try store.commit(
        Edit(title: "增加机构", changes: [Change(before: nil, after: .organization(nameless))]),
        author: "王芳")
    }
  }

  @Test("its figures have it as their last change, until somebody changes them")
  func lastChange() throws {
    let figures = [try Office.figure("3"), try Office.figure("5", in: "2024")]
    try edit { sink in for figure in figures { _ = try sink.insert(figure, at: 1) } }
    let keys = Set(figures.map(\.key))
    #expect(try store.lastChanges(of: keys).values.map(\.author) == ["王芳", "王芳"])
    var changed = figures[0]
    changed.amount = Amount(units: 40_000)
    try store.commit(
      Edit(
        title: "录入", changes: [Change(before: .figure(figures[0]), after: .figure(changed))]),
      author: "李红")
    let last = try store.lastChanges(of: keys)
    #expect(last[figures[0].key]?.author == "李红")
    #expect(last[figures[1].key]?.author == "王芳")
  }

  @Test("the journal lists it among the edits of figures")
  func listed() throws {
    try edit { _ = try $0.insert(try Office.figure("3"), at: 1) }
    #expect(try store.journal(JournalQuery(limit: 9, kind: .figure)).map(\.title) == ["导入"])
    #expect(try store.journal(JournalQuery(limit: 9, kind: .issue)).isEmpty)
  }
}
