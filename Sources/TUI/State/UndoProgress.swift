/// How far an undo or redo of a long edit, a whole import, is.
public struct UndoProgress: Hashable, Sendable {
  public var isUndo: Bool
  public var made: Int
  public var count: Int

  public init(isUndo: Bool, made: Int, count: Int) {
    (self.isUndo, self.made, self.count) = (isUndo, made, count)
  }

  /// Chinese: 正在撤销，已完成35%；Esc 停止
  var text: String {
    "正在\(isUndo ? "撤销" : "重做")，已完成\(count > 0 ? made * 100 / count : 0)%；Esc 停止"
  }
}
