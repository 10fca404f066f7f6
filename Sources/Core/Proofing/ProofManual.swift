/// The page of all rules, in Markdown: docs/proofing.md and `quntuan proof --rules`.
public enum ProofManual {
  public static var text: String {
    var lines = [
      "# 校核规则", "",
      "本页由 `quntuan proof --rules > docs/proofing.md` 生成，不要手改。每条的例子就是它的测试。", "",
      "级别：**必错**是不管怎么看都错，**疑似**是多半错了，**提示**是值得看一眼。“可改”的一列，`--fix` 会改，且不动任何数字。", "",
      "本单位的错别字、专名、提法可以写在配置文件夹（`~/.config/quntuan`）的 `校核词.yaml` 里，写法同内置词典：", "",
      "```yaml", "- {规则: typo, 词: 青禾驿栈→青禾驿站, 说明: 品牌名称}",
      "- {规则: organization-name, 级: error, 词: (区|县)红会, 后不: 员, 说明: 写全称红十字会}",
      "- {规则: typo, 找: 差一字, 词: 聚群团之力、暖百姓之心}  # 词是对的，和它差一个字的提醒",
      "- {规则: typo, 找: 音近, 词: 推陈出新}  # 四个字里有一个字读音相同或字形相近而错了的提醒",
      "- {规则: hole, 词: 落实对～的要求, 段前无: 市委}  # ～：同一分句里不远；本段前面没有“市委”才提醒",
      "- {规则: hole, 词: 按照总书记(要求|嘱托), 全文无: 习近平总书记}  # 全文哪里都没有这个词才提醒",
      "- {规则: missing-number, 找: 非量词, 词: 云项网 户帮户}  # 这些词里的“项”“户”不是量词，不提醒缺数",
      "- {规则: level-mixed, 找: 级别, 词: 省 师 团 连}  # 由高到低的级别，同一级的用、隔开", "```", "",
    ]
    for family in ProofRuleCard.families {
      lines += [
        "## \(family.name)", "", "| 规则 | 名称 | 级别 | 找什么 | 依据 | 错的 | 对的 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
      ]
      for card in family.cards {
        let cells = [
          "`\(card.rule.rawValue)`", card.name, card.severity.name, card.looksFor, card.source,
          card.wrong.joined(separator: "<br>"), card.right.joined(separator: "<br>"),
        ]
        lines.append("| " + cells.map(cell).joined(separator: " | ") + " |")
      }
      lines.append("")
    }
    lines.removeLast()
    return lines.joined(separator: "\n") + "\n"
  }

  /// What Markdown or a terminal would take for its own is written out.
  private static func cell(_ text: String) -> String {
    var cell = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|": cell += "\\|"
      case "*": cell += "\\*"
      case "_": cell += "\\_"
      case "\u{200B}": cell += "\\u200B"
      case "<": cell += "&lt;"
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return cell.replacing("&lt;br>", with: "<br>")
  }
}
