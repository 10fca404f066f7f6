/// What a block means for the item that it stands under.
extension Body {
  /// Whether the item above is over: a body of items goes on with its series, one in paragraphs or with a citation is
  /// no part of any item. All else runs on inside the item, as a line of text there does.
  func endsItem(in script: Script) -> Bool {
    isStanding || holdsItems || script.cites(nodes)
  }
}

extension Script {
  fileprivate func cites(_ nodes: NodeRange) -> Bool {
    nodes.contains { index in
      switch self.nodes[index] {
      case .fragment(let citation): !citedFragments[citation].isSpent
      case .clause(let clause): cites(clauses[clause].body)
      case .loop(let loop): cites(loops[loop].body.nodes)
      case .choice(let choice): choices[choice].branches.contains { cites($0.body.nodes) }
      case .text, .expression, .mistake, .paragraphBreak, .heading, .item, .series: false
      }
    }
  }
}
