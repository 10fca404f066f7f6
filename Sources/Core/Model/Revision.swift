/// 留稿: a state that a draft was in, kept with its live text and with the speech that it composed.
public struct Revision: Hashable, Sendable, Codable, Identifiable {
  /// Why a state was kept.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// At the end of a session that changed the draft.
    case automatic = "自动"
    /// By hand: 一稿, 送审稿. A 定稿 that was opened again is one of these.
    case named = "命名"
    /// 定稿: text and figures are frozen.
    case final = "定稿"
  }

  public var id: RevisionID
  public var draft: DraftID
  public var kind: Kind
  /// Empty for an automatic one.
  public var name: String
  /// Seconds since 1970.
  public var time: Int64
  public var author: String
  /// The draft's live text; never changes once stored.
  public var source: String
  /// What it composed; never changes once stored.
  public var speech: FrozenSpeech

  public init(
    id: RevisionID = .unsaved, draft: DraftID, kind: Kind, name: String = "", time: Int64,
    author: String, source: String, speech: FrozenSpeech
  ) {
    self.id = id
    self.draft = draft
    self.kind = kind
    self.name = name
    self.time = time
    self.author = author
    self.source = source
    self.speech = speech
  }

  /// The revision of a session: nil if the draft's text is what its last revision (nil: none yet) holds.
  ///
  /// - Parameter speech: what the draft composes; asked for only if there is a revision to keep.
  public static func automatic(
    of draft: Draft, after last: Revision?, speech: @autoclosure () throws -> FrozenSpeech,
    time: Int64, author: String
  ) rethrows -> Revision? {
    guard last?.source != draft.source else { return nil }
    return Revision(
      draft: draft.id, kind: .automatic, time: time, author: author, source: draft.source,
      speech: try speech())
  }

  /// The step that keeps it.
  public func keeping(of draft: Draft) -> Edit {
    Edit(
      title: "\(keepingWord) \(draft.name)", changes: [Change(before: nil, after: .revision(self))])
  }

  private var keepingWord: String {
    switch kind {
    case .automatic: "自动留稿"
    case .named: "留稿“\(name)”"
    case .final: "定稿"
    }
  }

  /// The step that makes a 定稿 an ordinary named revision, so that its draft can be changed again.
  public func reopening(of draft: Draft) -> Edit {
    var reopened = self
    reopened.kind = .named
    return Edit(
      title: "解除定稿 \(draft.name)",
      changes: [Change(before: .revision(self), after: .revision(reopened))])
  }

  /// The step that gives it another name; an automatic one becomes a named one, which is never thinned.
  public func renaming(to name: String, of draft: Draft) -> Edit {
    var renamed = self
    renamed.name = name
    if kind == .automatic { renamed.kind = .named }
    return Edit(
      title: "留稿改名 \(draft.name) \(title) → \(name)",
      changes: [Change(before: .revision(self), after: .revision(renamed))])
  }

  /// The step that takes it away; undone, it is there again with its texts.
  public func removing(of draft: Draft) -> Edit {
    Edit(
      title: "删除留稿 \(draft.name) \(title)",
      changes: [Change(before: .revision(self), after: nil)])
  }

  /// The step that puts a draft back to this state.
  public func restoring(_ draft: Draft) -> Edit {
    var restored = draft
    restored.source = source
    return Edit(
      title: "恢复 \(draft.name) 到\(title)",
      changes: [Change(before: .draft(draft), after: .draft(restored))])
  }

  /// As lists and titles call it: 送审稿, 定稿, 自动留稿.
  public var title: String { summary.title }

  public var summary: RevisionSummary {
    RevisionSummary(
      id: id, draft: draft, kind: kind, name: name, time: time, author: author,
      characterCount: speech.characterCount, gapCount: speech.gapCount)
  }
}

extension Sequence<RevisionSummary> {
  /// What a draft is compared with where nobody says with what: the first that was named by hand or is a 定稿, since an
  /// automatic one has what was written a moment ago; else the first.
  public var usualBase: RevisionSummary? {
    first { $0.kind != .automatic } ?? first { _ in true }
  }
}

/// What a list says of a revision, without its texts.
public struct RevisionSummary: Hashable, Sendable, Identifiable {
  public var id: RevisionID
  public var draft: DraftID
  public var kind: Revision.Kind
  public var name: String
  /// Seconds since 1970.
  public var time: Int64
  public var author: String
  /// Spoken characters of the speech.
  public var characterCount: Int
  public var gapCount: Int

  public init(
    id: RevisionID, draft: DraftID, kind: Revision.Kind, name: String, time: Int64, author: String,
    characterCount: Int, gapCount: Int
  ) {
    self.id = id
    self.draft = draft
    self.kind = kind
    self.name = name
    self.time = time
    self.author = author
    self.characterCount = characterCount
    self.gapCount = gapCount
  }

  /// As lists and titles call it: 送审稿, 定稿, 自动留稿.
  public var title: String {
    switch kind {
    case .automatic: "自动留稿"
    case .named, .final: name.isEmpty ? kind.rawValue : name
    }
  }
}
