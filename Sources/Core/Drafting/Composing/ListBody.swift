/// What a block means for the item that it stands under.
extension Body {
  /// Whether the item above is over: a body of items goes on with its series, one in paragraphs or with a citation is
  /// no part of any item. All else runs on inside the item, as a line of text there does.
  func endsItem(in part: ScriptPart) -> Bool {
    isStanding || holdsItems || part.cites(nodes)
  }
}

extension ScriptPart {
  fileprivate func cites(_ nodes: NodeRange) -> Bool {
    nodes.contains { index in
      switch self[node: index] {
      case .fragment(let citation): !self[citation: citation].isSpent
      case .clause(let clause): cites(self[clause: clause].body)
      case .loop(let loop): cites(self[loop: loop].body.nodes)
      case .choice(let choice): self[choice: choice].branches.contains { cites($0.body.nodes) }
      case .text, .expression, .mistake, .paragraphBreak, .heading, .item, .series: false
      }
    }
  }
}
