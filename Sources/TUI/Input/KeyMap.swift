/// Which key means what, and where. Declared once.
public enum KeyMap {
  public static let bindings: [Binding] = commands + proofCommands + LetterKeys.bindings

  private static let commands: [Binding] = [
    Binding(.everywhere, [.function(1), .alt("1")], .help, "查看帮助", hint: "帮助"),
    Binding(.everywhere, [.function(2), .alt("2")], .overview, "打开总览", hint: "总览"),
    Binding(.everywhere, [.function(3), .alt("3")], .data, "打开数据", hint: "数据"),
    Binding(.everywhere, [.function(4), .alt("4")], .issues, "打开四化问题", hint: "问题"),
    Binding(.everywhere, [.function(5), .alt("5")], .speech, "打开讲稿", hint: "讲稿"),
    Binding(.everywhere, [.function(6), .alt("6")], .proof, "校核讲稿"),
    Binding(.everywhere, [.function(7), .alt("7")], .materials, "打开素材与任务"),
    Binding(.everywhere, [.function(9), .alt("9")], .export, "导出讲稿、表格、台账数据", hint: "导出"),
    Binding(.everywhere, [.control("p")], .palette, "按名称找命令", hint: "命令"),
    Binding(
      .everywhere, [.function(10)], .importFiles, "导入表格：选文件，先看改动再写入", hint: "导入"),
    Binding(.everywhere, [.control("o")], .drafts, "讲稿列表：打开、新建、改名、复制、删除"),
    Binding(.everywhere, [], .formulations, "提法库：查看、新增、修改、删除"),
    Binding(.everywhere, [.control("r")], .revisions, "留稿：比较、恢复、改名"),
    Binding(.everywhere, [], .keepRevision, "把讲稿留为一稿、送审稿"),
    Binding(.everywhere, [], .finalizeDraft, "定稿：文字和数据从此不变"),
    Binding(.everywhere, [], .reopenDraft, "解除定稿，讲稿又可以修改"),
    Binding(.everywhere, [], .drift, "查看定稿后变动的数据"),
    Binding(.everywhere, [], .journal, "修改日志：谁在何时改了什么，恢复原值"),
    Binding(.everywhere, [], .settings, "设置：语速、报送期限、姓名、来源、主题"),
    Binding(.everywhere, [], .catalogUpdate, "目录更新：采用新版程序带来的类别和指标"),
    Binding(.everywhere, [.control("f")], .search, "查找机构、数据、问题、讲稿等（/ 也可）", hint: "查找"),
    Binding(.everywhere, [.control("z")], .undo, "撤销上一次修改"),
    Binding(.everywhere, [.control("y")], .redo, "重做撤销的修改"),
    Binding(.everywhere, [.tab], .nextPanel, "换到下一栏", hint: "换栏"),
    Binding(.everywhere, [.backTab], .previousPanel, "换到上一栏"),
    Binding(.everywhere, [.function(12), .alt("0")], .zoom, "放宽、放大或还原当前栏"),
    Binding(.everywhere, [.control("b")], .back, "回到跳转前的地方"),
    Binding(
      .everywhere, [.control("g")], .compare, "比较：这一项历年的变化，同类机构、各区域的排名"),
    Binding(.everywhere, [.controlLeft], .previousPeriod, "看前一期（同样长短）"),
    Binding(.everywhere, [.controlRight], .nextPeriod, "看后一期（同样长短）"),
    Binding(.everywhere, [.controlUp], .longerPeriod, "看长一级的期：月、季度、半年、年"),
    Binding(.everywhere, [.controlDown], .shorterPeriod, "看短一级的期：年、半年、季度、月"),
    Binding(.everywhere, [], .periods, "换期：从列表里选年、半年、季度、月"),
    Binding(.everywhere, [], .newPeriod, "新一期：工作期换到下一期，机构、问题、目标接着用"),
    Binding(.everywhere, [.control("s")], .save, "查看是否已存（随录随存，无须保存）"),
    Binding(.everywhere, [.control("x")], .refuseCut, "剪切（编辑器内）"),
    Binding(.everywhere, [.control("c")], .refuseCopy, "复制（编辑器内）"),
    Binding(.everywhere, [.control("v")], .refusePaste, "粘贴（编辑器内）"),
    Binding(.everywhere, [.control("l")], .redraw, "重画屏幕"),
    Binding(.everywhere, [], .suspend, "挂起，回到命令行"),
    Binding(.everywhere, [.control("q")], .quit, "退出"),

    Binding(.overview, [.up], .up, "上一行", hint: "选择"),
    Binding(.overview, [.down], .down, "下一行"),
    Binding(.overview, [.left], .left, "左边的一栏（四化里是左边的一类）"),
    Binding(.overview, [.right], .right, "右边的一栏（四化里是右边的一类）"),
    Binding(.overview, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.overview, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.overview, [.home], .first, "到本栏开头"),
    Binding(.overview, [.end], .last, "到本栏末尾"),
    Binding(.overview, [.enter], .open, "打开这一行；Ctrl-B 回来", hint: "打开"),
    Binding(.overview, [.function(8), .alt("8")], .nextMissing, "到下一处缺报的数据", hint: "补缺报"),
    Binding(.overview, [.control("t")], .reminders, "催报：给缺报的机构的文字，复制或写成文件", hint: "催报"),

    Binding(.organizations, [.up], .up, "上一个机构", hint: "选择"),
    Binding(.organizations, [.down], .down, "下一个机构"),
    Binding(.organizations, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.organizations, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.organizations, [.home], .first, "到第一个"),
    Binding(.organizations, [.end], .last, "到最后一个"),
    Binding(.organizations, [.right], .expand, "展开下级，或进入数据"),
    Binding(.organizations, [.left], .collapse, "收起下级"),
    Binding(.organizations, [.enter], .edit, "进入数据", hint: "进入"),
    Binding(.organizations, [.function(8), .alt("8")], .nextMissing, "到下一处缺报", hint: "缺报"),

    Binding(.figures, [.up], .up, "上一项指标", hint: "选择"),
    Binding(.figures, [.down], .down, "下一项指标"),
    Binding(.figures, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.figures, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.figures, [.home], .first, "到第一项"),
    Binding(.figures, [.end], .last, "到最后一项"),
    Binding(.figures, [.left], .left, "左边一期；在最左边时回到机构"),
    Binding(.figures, [.right], .right, "右边一期（半年、季度、月，窗口够宽或 F12 放大时列出）"),
    Binding(.figures, [.enter], .edit, "录入或修改（直接键入数字也可）", hint: "录入"),
    Binding(.figures, [.function(8), .alt("8")], .nextMissing, "到下一处缺报", hint: "缺报"),
    Binding(.figures, [.control("k")], .verify, "核实（再按一次取消）；选中几项时一起核实", hint: "核实"),
    Binding(.figures, [.control("e")], .annotate, "写这一项的来源、口径、备注、目标"),
    Binding(.figures, [.control("w")], .cycleFilter, "换筛选：全部、缺报、存疑、未核"),
    Binding(.figures, [.delete], .clear, "清除数值；选中几项时一起清除"),
    Binding(.figures, [.shiftUp], .extendUp, "向上多选一项"),
    Binding(.figures, [.shiftDown], .extendDown, "向下多选一项"),
    Binding(.figures, [.shiftLeft], .extendLeft, "向左多选一期"),
    Binding(.figures, [.shiftRight], .extendRight, "向右多选一期"),
    Binding(.figures, [.shiftHome], .extendFirst, "选到第一项"),
    Binding(.figures, [.shiftEnd], .extendLast, "选到最后一项"),
    Binding(.figures, [.control("a")], .selectAll, "选中全部指标"),
    Binding(.figures, [.control(" ")], .mark, "开始选格子：再移动光标，Esc 取消（加 Shift 移动也可选）"),
    Binding(.figures, [.escape], .cancelSelection, "取消选中的范围"),
    Binding(.figures, [.control("c")], .copy, "复制选中的数；没有选中时复制这一行"),
    Binding(.figures, [], .copyTable, "复制成表格：带指标名、单位和期"),
    Binding(.figures, [.control("v")], .paste, "粘贴（从电子表格粘贴用终端的粘贴键），先看改动再写入"),
    Binding(.figures, [.control("d")], .fillDown, "向下填充；没有选中时照抄上一行"),
    Binding(.figures, [.control("t")], .citations, "到讲稿里引用这一项的句子，有几处时先列出"),

    Binding(.issues, [.up], .up, "上一条问题", hint: "选择"),
    Binding(.issues, [.down], .down, "下一条问题"),
    Binding(.issues, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.issues, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.issues, [.home], .first, "到第一条"),
    Binding(.issues, [.end], .last, "到最后一条"),
    Binding(.issues, [.left], .left, "到机构，按机构筛选"),
    Binding(.issues, [.insert, .control("n")], .addIssue, "登记问题", hint: "登记"),
    Binding(.issues, [.enter], .editIssue, "修改问题；选了几条时统一责任人和期限", hint: "修改"),
    Binding(
      .issues, [.function(8), .alt("8")], .advanceIssue,
      "推进到下一个状态（空格也可）：整改、提请验收、销号、退回", hint: "推进"),
    Binding(.issues, [.control("w")], .filterLedger, "按状态筛选，依次换", hint: "筛选"),
    Binding(.issues, [.control("e")], .filterTendency, "按四化类型筛选，依次换（数字键 1 至 4 也可，0 为全部）"),
    Binding(.issues, [.control("g")], .sortLedger, "换一列排序"),
    Binding(.issues, [.control("f")], .searchLedger, "在台账里查找（文字或拼音首字母）"),
    Binding(.issues, [.escape], .clearLedger, "取消选中、查找和筛选，一次一样"),
    Binding(.issues, [.control("t")], .issueHistory, "经过：谁在什么时候改了什么"),
    Binding(.issues, [.shiftUp], .markRowsUp, "往上多选一条"),
    Binding(.issues, [.shiftDown], .markRowsDown, "往下多选一条"),
    Binding(.issues, [.shiftHome], .markRowsToFirst, "一直选到第一条"),
    Binding(.issues, [.shiftEnd], .markRowsToLast, "一直选到最后一条"),
    Binding(.issues, [.delete], .removeIssue, "删除问题（可撤销）"),

    Binding(.materials, [.up], .up, "上一条", hint: "选择"),
    Binding(.materials, [.down], .down, "下一条"),
    Binding(.materials, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.materials, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.materials, [.home], .first, "到第一条"),
    Binding(.materials, [.end], .last, "到最后一条"),
    Binding(.materials, [.enter], .editRecord, "修改", hint: "修改"),
    Binding(.materials, [.insert, .control("n")], .addRecord, "登记素材、任务", hint: "登记"),
    Binding(.materials, [.tab], .nextTab, "素材、任务、提法依次换", hint: "素材/任务/提法"),
    Binding(.materials, [.backTab], .previousTab, "素材、任务、提法倒着换"),
    Binding(.materials, [.control("w")], .filterRecords, "按类型（任务按状态）筛选，依次换", hint: "筛选"),
    Binding(.materials, [.control("t")], .recordCitations, "到讲稿里写到这一条的句子", hint: "到讲稿"),
    Binding(.materials, [.right], .recordFigure, "任务：到它的目标数据"),
    Binding(.materials, [.control("k")], .advanceRecord, "素材核实或取消，任务换到下一个状态（空格也可）"),
    Binding(.materials, [.control("d")], .duplicateRecord, "照这一条再登记一条"),
    Binding(.materials, [.control("e")], .filterRecordPeriod, "只看本期，或看各期"),
    Binding(.materials, [.control("g")], .sortRecords, "换一列排序"),
    Binding(.materials, [.control("f")], .searchRecords, "在素材、任务里查找（文字或拼音首字母）"),
    Binding(.materials, [.escape], .widenRecords, "取消查找和筛选，一次一样"),
    Binding(.materials, [.delete], .removeRecord, "删除（可撤销）"),

    Binding(.speech, [.up], .up, "上移一行", hint: "滚动"),
    Binding(.speech, [.down], .down, "下移一行"),
    Binding(.speech, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.speech, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.speech, [.right], .nextFigure, "下一个数据", hint: "数据"),
    Binding(.speech, [.left], .previousFigure, "上一个数据"),
    Binding(.speech, [.controlRight], .nextPart, "下一部分"),
    Binding(.speech, [.controlLeft], .previousPart, "上一部分"),
    Binding(.speech, [.home], .first, "到开头"),
    Binding(.speech, [.end], .last, "到结尾"),
    Binding(.speech, [.enter], .open, "到数据的出处；没选数据时编辑这里的原文", hint: "出处或编辑"),
    Binding(.speech, [.insert, .control("n")], .editSource, "编辑原文", hint: "编辑"),
    Binding(.speech, [.control("e")], .editOutside, "用外部编辑器（$VISUAL、$EDITOR）修改原文"),
    Binding(.speech, [.control("f")], .find, "在讲稿里查找（再按 Tab 查全部）"),
    Binding(.speech, [.control("c")], .copy, "复制这一段（在小标题上复制整节）"),
    Binding(.speech, [], .copySpeech, "复制全文"),
    Binding(.speech, [.control("d")], .expandCitation, "展开所选数据（或这一行）所在的引用、循环"),
    Binding(.speech, [], .follow, "跟随所选数据"),
    Binding(.speech, [.function(8), .alt("8")], .nextGap, "到下一处待填"),
    Binding(.speech, [.control("g")], .outline, "各部分：字数、时长、缺漏，调整次序"),
    Binding(.speech, [], .missing, "略去和待填的清单：哪一句、缺什么、该谁报"),

    Binding(
      .editor, [.function(8), .alt("8")], .correct, "按建议改正；光标在数上时连到台账数据或注明出处", hint: "改正"),
    Binding(.editor, [.control("f")], .find, "在本稿里查找、替换", hint: "查找"),
    Binding(.editor, [.control("c")], .copy, "复制选中的文字；没有选中时复制本段", hint: "复制"),
    Binding(.editor, [.control("x")], .cut, "剪切选中的文字"),
    Binding(.editor, [.control("v")], .paste, "粘贴（从别处粘贴用终端的粘贴键）"),
    Binding(.editor, [.control("z")], .undo, "撤销本稿的修改", hint: "撤销"),
    Binding(.editor, [.control("y")], .redo, "重做本稿的修改"),
    Binding(.editor, [.control("a")], .selectAll, "选中全文"),
    Binding(.editor, [.control("t"), .control(" ")], .mark, "开始选字：再移动光标，Esc 取消（加 Shift 移动也可选字）"),
    Binding(.editor, [.controlLeft, .controlRight], .wordMotion, "左右移一个词"),
    Binding(.editor, [.controlUp, .controlDown], .paragraphMotion, "上下移一段"),
    Binding(.editor, [.control("w")], .deleteWord, "删去光标前的一个词"),
    Binding(.editor, [.control("u")], .deleteToLineStart, "删到行首"),
    Binding(.editor, [.control("k")], .edit, "给选中的文字加上 [ ]，缺数时整句略去", hint: "加[ ]"),
    Binding(.editor, [.control("e")], .editOutside, "用外部编辑器（$VISUAL、$EDITOR）修改原文"),
    Binding(.editor, [.control("d")], .expandCitation, "展开光标处的引用或循环"),
    Binding(.editor, [.control("g")], .outline, "各部分：字数、时长、缺漏，调整次序"),
    Binding(.editor, [], .moveSectionUp, "本节上移"),
    Binding(.editor, [], .moveSectionDown, "本节下移"),
    Binding(.editor, [], .promoteSection, "本节升一级"),
    Binding(.editor, [], .demoteSection, "本节降一级"),
    Binding(.editor, [], .muteSection, "本节略去不讲，或恢复"),
    Binding(.editor, [], .lockSection, "锁定本节，或解锁"),

    Binding(.revisions, [.up], .up, "上一行", hint: "选择"),
    Binding(.revisions, [.down], .down, "下一行"),
    Binding(.revisions, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.revisions, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.revisions, [.home], .first, "到现稿"),
    Binding(.revisions, [.end], .last, "到最早的一稿"),
    Binding(.revisions, [.enter], .open, "与现稿比较；标记过的，与标记的那稿比较", hint: "比较"),
    Binding(
      .revisions, [.function(8), .alt("8")], .restoreRevision, "恢复到这一稿（可撤销）", hint: "恢复"),
    Binding(.revisions, [.control("k")], .keepRevision, "把现稿留为一稿、送审稿", hint: "留稿"),
    Binding(.revisions, [.insert], .markRevision, "标记（空格也可），好与另一稿比较", hint: "标记"),
    Binding(
      .revisions, [.function(2), .alt("2")], .renameRevision, "改名；自动留稿起了名就一直留着", hint: "改名"),
    Binding(.revisions, [.delete], .removeRevision, "删除这次留稿（可撤销）", hint: "删除"),
    Binding(.revisions, [.control("g")], .finalizeDraft, "定稿", hint: "定稿"),
    Binding(.revisions, [.control("u")], .reopenDraft, "解除定稿"),
    Binding(.revisions, [.control("z")], .undo, "撤销上一次修改"),

    Binding(.difference, [.up], .up, "上移一行", hint: "滚动"),
    Binding(.difference, [.down], .down, "下移一行"),
    Binding(.difference, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.difference, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.difference, [.home], .first, "到开头"),
    Binding(.difference, [.end], .last, "到结尾"),
    Binding(.difference, [.right], .nextChange, "下一处变动", hint: "下一处"),
    Binding(.difference, [.left], .previousChange, "上一处变动", hint: "上一处"),
    Binding(.difference, [.enter], .open, "到原文的这一处", hint: "到原文"),
    Binding(
      .difference, [.function(8), .alt("8")], .restoreRevision, "恢复到旧的一稿（可撤销）", hint: "恢复"),

    Binding(.drift, [.up], .up, "上一项", hint: "选择"),
    Binding(.drift, [.down], .down, "下一项"),
    Binding(.drift, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.drift, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.drift, [.home], .first, "到第一项"),
    Binding(.drift, [.end], .last, "到最后一项"),
    Binding(.drift, [.enter], .open, "到这项数据", hint: "到数据"),

    Binding(.journal, [.up], .up, "上一次修改", hint: "选择"),
    Binding(.journal, [.down], .down, "下一次修改"),
    Binding(.journal, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.journal, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.journal, [.controlHome], .first, "到最近的一次"),
    Binding(.journal, [.controlEnd], .last, "到已列的最后一次"),
    Binding(.journal, [.enter], .open, "看这一次改了什么（直接键入文字即查找）", hint: "查看"),
    Binding(.journal, [.tab], .filterAuthor, "换一个经手人", hint: "经手人"),
    Binding(.journal, [.control("w")], .filterKind, "换一类记录", hint: "类别"),
    Binding(.journal, [.control("z")], .undo, "撤销自己的上一次修改", hint: "撤销"),
    Binding(.journal, [.control("y")], .redo, "重做撤销的修改"),

    Binding(.journalChanges, [.up], .up, "上一条记录", hint: "选择"),
    Binding(.journalChanges, [.down], .down, "下一条记录"),
    Binding(.journalChanges, [.pageUp], .pageUp, "上翻一屏"),
    Binding(.journalChanges, [.pageDown], .pageDown, "下翻一屏"),
    Binding(.journalChanges, [.home], .first, "到第一条"),
    Binding(.journalChanges, [.end], .last, "到最后一条"),
    Binding(.journalChanges, [.enter], .open, "到这条记录", hint: "到记录"),
    Binding(
      .journalChanges, [.function(8), .alt("8")], .restoreRecord, "恢复这条记录的原值（可撤销）",
      hint: "恢复原值"),
    Binding(.journalChanges, [.control("z")], .undo, "撤销自己的上一次修改", hint: "撤销"),
    Binding(.journalChanges, [.control("y")], .redo, "重做撤销的修改"),
  ]

  private static let table: [Context: [Key: Command]] = {
    var table: [Context: [Key: Command]] = [:]
    for binding in bindings {
      for key in binding.keys { table[binding.context, default: [:]][key] = binding.command }
    }
    return table
  }()

  /// What a key means in a context: the context's own meaning first.
  public static func command(for key: Key, in context: Context) -> Command? {
    table[context]?[key] ?? table[.everywhere]?[key]
  }

  /// What a key means in a context alone.
  static func own(_ key: Key, in context: Context) -> Command? { table[context]?[key] }

  public static func bindings(in context: Context) -> [Binding] {
    bindings.filter { $0.context == context }
  }

  /// docs/keys.md, generated from the bindings.
  public static var manual: String {
    var lines = [
      "# 按键", "",
      "本页由程序生成（`quntuan keys-manual > docs/keys.md`），请勿手改。凡命令都不必按字母键；Alt-1 至 Alt-9 等同 F1 至 F9。", "",
    ]
    for context in Context.allCases {
      lines += ["## \(context.rawValue)", "", "| 按键 | 作用 |", "| --- | --- |"]
      for binding in bindings(in: context) {
        let keys = binding.keys.map(\.name).joined(separator: "、")
        lines.append("| \(keys.isEmpty ? "（命令面板）" : keys) | \(binding.title) |")
      }
      lines.append("")
    }
    lines += ["## 鼠标（在设置里打开）", "", Explanation.mouse, ""]
    return lines.joined(separator: "\n")
  }
}
