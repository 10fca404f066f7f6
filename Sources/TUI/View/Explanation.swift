import Core

/// Where the help stands.
struct HelpPage {
  static let columns = 76
  /// What is inside its border.
  let inside: Rect

  init(_ size: Size) {
    inside = Rect(
      column: 0, row: 0, width: min(Self.columns, size.columns - 2) - 4, height: size.rows - 4)
  }
}

/// The help's page of explanations: what the place is for, and how the caret, the input method and Esc work in it.
enum Explanation {
  struct Line {
    var text: String
    var isHeading: Bool
  }

  /// The page cut into lines; what stands under a heading is indented by two columns.
  static func lines(for context: Context, width: Int, ambiguous: Int) -> [Line] {
    sections(for: context).flatMap { heading, text in
      [Line(text: heading, isHeading: true)]
        + LineWrap.texts(of: text, width: width - 2, ambiguous: ambiguous).map {
          Line(text: $0, isHeading: false)
        }
    }
  }

  /// Heading and text, in the order in which they are read.
  private static func sections(for context: Context) -> [(heading: String, text: String)] {
    [(context == .everywhere ? "这里" : context.rawValue, place(context))] + common
  }

  /// What the mouse does, for those who switch it on.
  static let mouse =
    "点一下就选中机构、格子、问题、总览的一行、讲稿里的数据，再点一下等于按 Enter；滚轮上下移三行；点最上一行的数据、四化、待填和最下一行的按键，等于按那个键。要用终端自己的选字、复制，按住 Shift。"

  private static let common = [
    (
      "光标与输入法",
      "真正的光标总停在要输入的地方，输入法的候选窗跟着它走。命令都不用字母键，开着中文输入法也能操作；全角的数字、标点与半角同样对待。"
    ),
    (
      "Esc",
      "一层一层退出：先关列表和提示，再关窗口，最后离开编辑。格子里按 Esc 放弃这次录入；其余已录的内容随时存好，不会因为按 Esc 丢失。"
    ),
    (
      "撤销与返回", "Ctrl-Z 撤销、Ctrl-Y 重做，退出以后再打开仍然可以；跳到别处以后，Ctrl-B 回到原来的地方。"
    ),
    (
      "找东西", "Ctrl-F 或 / 查找机构、数据、问题、讲稿；Ctrl-P 按名称找命令。汉字、全拼、首字母都可以，几个词用空格隔开。"
    ),
    ("字母键与鼠标（在设置里打开）", "h j k l、g g、G、x 在不输入文字的地方代替方向键、Home、End、Delete。\(mouse)"),
  ]

  private static func place(_ context: Context) -> String {
    switch context {
    case .everywhere: "F2 至 F7 打开各页，Tab 换栏，F12 放大当前栏。"
    case .overview:
      "一眼看清这一期缺什么、疑什么、拖着什么：每一行按 Enter 都通到它说的地方，Ctrl-B 回来；F8 到下一处缺报。"
    case .organizations: "选中机构或区域，右边就是它的数据和问题。名称后面是已报与应报的项数，“!”表示有逾期未办的问题。"
    case .figures: "直接键入数字就开始录入，Enter 记下并到下一项；“389万”“三百八十九”都认得，识别的结果写在最下一行。讲稿里用到的地方随时跟着变。"
    case .issues: "全区域的问题台账：Enter 修改，空格推进一步，Delete 删除后可以撤销；Ctrl-W 筛选，Ctrl-G 换排序。"
    case .materials: "素材、任务和提法各占一页，Tab 换页：Insert 登记，Enter 修改，Ctrl-W 筛选，Ctrl-T 看讲稿里写到的地方。"
    case .journal: "每一次修改都在这里：谁、何时、改了什么。键入就是查找，Enter 看前后值，F8 恢复原值。"
    case .journalChanges: "一次修改里的各项变动：Enter 到那条记录，F8 恢复成改动前的值。"
    case .speech: "这里是成稿，数字都来自台账：←→ 选一个数据，Enter 到它的出处；没选数据时 Enter 编辑原文。"
    case .editor: "上面或左边是原文，旁边随时是成稿。{ 插入数据和用语，| 选说法，F8 按建议改正。编完按 Esc。"
    case .proof:
      "程序在成稿里找到的错和疑，最要紧的在前：Enter 到原处，F8 改正有把握的，Delete 写明理由后忽略；那一句改过就重新提出。待填另外计数。"
    case .letters: "在设置里打开“字母键”以后，不输入文字的地方可用这些键；关着时字母不起作用。"
    case .revisions: "每次留稿都是一份完整的讲稿。选中一稿按 Enter 与现稿比较；先标记一稿再选另一稿，就比较这两稿。"
    case .difference: "删去的和新加的分别标出，←→ 在变动之间移动。"
    case .drift: "定稿以后文字和数据不再变；台账里后来改过的数列在这里，供决定是否重新定稿。"
    }
  }
}
