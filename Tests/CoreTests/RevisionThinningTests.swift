import Core
import Testing

@Suite("Thinning of automatic revisions")
struct RevisionThinningTests {
  private static let day: Int64 = 86_400
  /// 2026-03-02, a Monday, 09:00 in China.
  private static let now: Int64 = 1_772_413_200

  /// One every so many seconds back from now, numbered from the oldest; the newest first.
  private static func shelf(
    _ count: Int64, every seconds: Int64, _ kind: Revision.Kind = .automatic
  ) -> [RevisionSummary] {
    (0..<count).map { index in
      RevisionSummary(
        id: .init(rawValue: count - index), draft: .init(rawValue: 1), kind: kind,
        name: kind == .automatic ? "" : "稿", time: now - index * seconds, author: "王芳",
        characterCount: 0, gapCount: 0)
    }
  }

  @Test("keeps the last ten, however close together")
  func recent() {
    #expect(RevisionThinning.superfluous(Self.shelf(10, every: 60), now: Self.now).isEmpty)
    #expect(
      RevisionThinning.superfluous(Self.shelf(12, every: 60), now: Self.now).map(\.rawValue)
        == [2, 1])
  }

  @Test("keeps the last of each day for thirty days, then the last of each week")
  func older() {
    // Two a day, for a year.
    let shelf = Self.shelf(730, every: Self.day / 2)
    let gone = Set(RevisionThinning.superfluous(shelf, now: Self.now))
    let kept = shelf.filter { !gone.contains($0.id) }
    let age = { (revision: RevisionSummary) in (Self.now - revision.time) / Self.day }
    #expect(kept.filter { (5...29).contains(age($0)) }.count == 25)
    #expect((44...52).contains(kept.filter { age($0) > 31 }.count), "about one a week")
    let again = RevisionThinning.superfluous(kept, now: Self.now)
    #expect(again.isEmpty, "thinned once, there is nothing more to thin")
  }

  @Test("never takes what was named, or a 定稿")
  func named() {
    for kind in [Revision.Kind.named, .final] {
      #expect(
        RevisionThinning.superfluous(Self.shelf(100, every: 60, kind), now: Self.now).isEmpty)
    }
  }

  @Test("a revision that is given a name becomes a named one")
  func renamed() {
    let draft = Draft(id: .init(rawValue: 1), name: "讲话", template: "", source: "甲")
    let revision = Revision(
      draft: draft.id, kind: .automatic, time: 1, author: "王芳", source: "甲", speech: FrozenSpeech())
    let edit = revision.renaming(to: "二稿", of: draft)
    var renamed = revision
    renamed.kind = .named
    renamed.name = "二稿"
    #expect(edit.changes == [Change(before: .revision(revision), after: .revision(renamed))])
    #expect(edit.title == "留稿改名 讲话 自动留稿 → 二稿")
  }
}

@Suite("A locked section and a state to restore")
struct LockedHeadingTests {
  private static func text(_ source: String) -> EditorText {
    EditorText(source, layout: TextLayout(columns: 40))
  }

  @Test("it is in the way if its words would change, and not for what stands around it")
  func lockedSections() {
    let now = Self.text("## 甲 @锁\n\n一。\n\n## 乙\n\n二。")
    #expect(now.lockedHeading(changedBy: Self.text("## 甲 @锁\n\n一。\n\n## 乙\n\n三。")) == nil)
    #expect(now.lockedHeading(changedBy: Self.text("## 乙\n\n二。\n\n## 甲 @锁\n\n一。")) == nil)
    #expect(now.lockedHeading(changedBy: Self.text("## 甲 @锁\n\n四。\n\n## 乙\n\n二。")) == "甲")
    #expect(now.lockedHeading(changedBy: Self.text("## 乙\n\n二。")) == "甲")
  }
}
