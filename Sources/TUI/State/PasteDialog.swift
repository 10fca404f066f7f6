import Core

/// What a paste would do, shown before it is done.
public struct PasteDialog: Hashable, Sendable {
  var block: PastedBlock
  var plan: PastePlan
  /// The subject that it goes to.
  var subject: Subject
  public var selected = 0
  /// Why Enter did not apply it; nil while nothing is wrong.
  var mistake: String?
}
