import Core
import SeededRandom
import Storage
import TestGround
import Testing

@Suite("Whatever was done, undoing it all leads back and redoing it all leads on")
struct UndoPropertyTests {
  @Test(
    "Random edits, taken back one by one and made again, pass through the same windows",
    arguments: 0..<6)
  func thereAndBack(round: Int) throws {
    let seed = SeededGenerator.anySeed()
    var generator = SeededGenerator(seed: seed)
    let folder = try TemporaryFolder()
    var store = try SQLiteStore.create(at: folder.file("w.quntuan"), seed: Office.seed)
    var states = [try store.window()]
    for _ in 0..<30 {
      let edit = try Self.edit(on: states[states.count - 1], using: &generator)
      try store.commit(edit, author: "王芳")
      states.append(try store.window())
    }
    for (index, state) in states.enumerated().dropLast().reversed() {
      #expect(try store.undo(author: "王芳") != nil, "seed \(seed)")
      #expect(try store.window() == state, "seed \(seed), undone to \(index)")
      if Int.random(in: 0..<8, using: &generator) == 0 {
        try store.close()
        store = try SQLiteStore.open(at: folder.file("w.quntuan"))
      }
    }
    #expect(try store.undo(author: "王芳") == nil)
    for (index, state) in states.enumerated().dropFirst() {
      #expect(try store.redo(author: "王芳") != nil, "seed \(seed)")
      #expect(try store.window() == state, "seed \(seed), made again to \(index)")
    }
    #expect(try store.redo(author: "王芳") == nil)
  }

  /// An edit of one to four changes of different records.
  private static func edit(
    on workspace: Workspace, using generator: inout SeededGenerator
  ) throws -> Edit {
    var changes: [Change] = []
    for period in ["2025", "2025Q1", "2024"].shuffled(using: &generator).prefix(2) {
      var figure = try Office.figure("\(Int.random(in: 0...999, using: &generator))", in: period)
      let former = workspace.figure(figure.key)
      figure.status =
        [.reported, .verified, .doubtful].randomElement(using: &generator) ?? .reported
      figure.doubt = "十倍于上年"
      let isRemoval = former != nil && Bool.random(using: &generator)
      changes.append(
        Change(before: former.map(Record.figure), after: isRemoval ? nil : .figure(figure)))
    }
    if var draft = workspace.drafts.randomElement(using: &generator) {
      let former = draft
      var text = Array(draft.source)
      let place = Int.random(in: 0...text.count, using: &generator)
      let end = min(text.count, place + Int.random(in: 0...3, using: &generator))
      text.replaceSubrange(
        place..<end, with: ["工", "会", "é", "👍", "\n"].shuffled(using: &generator))
      draft.source = String(text)
      changes.append(Change(before: .draft(former), after: .draft(draft)))
    }
    let material = workspace.materials.randomElement(using: &generator)
    if let material, Bool.random(using: &generator) {
      changes.append(Change(before: .material(material), after: nil))
    } else {
      let new = Material(
        subject: .organization(Office.womenID), category: .brand, name: "最美家庭",
        period: Office.year)
      changes.append(Change(before: nil, after: .material(new)))
    }
    return Edit(title: "修改", changes: changes)
  }
}
