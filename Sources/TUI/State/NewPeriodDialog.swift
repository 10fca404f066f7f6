import Core

/// 新一期, shown before it is done: what carries on, what is still missing, and which tasks to carry over.
public struct NewPeriodDialog: Hashable, Sendable {
  var turn: PeriodTurn
  /// The unfinished tasks that are to be carried over.
  var ticked: Set<TaskID>
  public var selected = 0

  /// Unfinished tasks are carried over unless somebody says otherwise.
  init(_ turn: PeriodTurn) {
    self.turn = turn
    ticked = Set(turn.unfinished.map(\.id))
  }
}
