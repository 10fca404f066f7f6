extension KeyMap {
  /// The keys of 校核.
  static let proofCommands: [Binding] = [
    Binding(.proof, [.up], .up, "上一处", hint: "选择"),
    Binding(.proof, [.down], .down, "下一处"),
    Binding(.proof, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.proof, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.proof, [.home], .first, "到第一处"),
    Binding(.proof, [.end], .last, "到最后一处"),
    Binding(.proof, [.enter], .open, "到讲稿或原文的这一处", hint: "前往"),
    Binding(.proof, [.function(8), .alt("8")], .applyFix, "改正有把握的（可撤销）", hint: "改正"),
    Binding(.proof, [.delete], .ignoreFinding, "忽略，写明理由；那一句改过就重新提出", hint: "忽略"),
    Binding(.proof, [.insert], .takeBackFinding, "收回忽略", hint: "收回"),
    Binding(.proof, [.tab], .filterSeverity, "换一类：全部、必错、疑似、提示、已忽略", hint: "换类"),
    Binding(.proof, [.backTab], .previousSeverity, "换到前一类"),
    Binding(.proof, [.control("z")], .undo, "撤销上一次修改", hint: "撤销"),
    Binding(.proof, [.control("y")], .redo, "重做撤销的修改"),
  ]
}
