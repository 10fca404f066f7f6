/// A column that some table has, by the heading that offices write over it.
public enum Column: String, Hashable, Sendable, CaseIterable {
  case region = "区域"
  case level = "级别"
  case parent = "上级"
  case code = "代码"
  case organization = "机构"
  case kind = "类别"
  case formalName = "全称"
  case headTitle = "负责人职务"
  case contact = "联系人"
  case telephone = "电话"
  case due = "报送期限"
  case order = "序号"
  case indicator = "指标"
  case period = "期"
  case amount = "数值"
  case unit = "单位"
  case scope = "口径"
  case status = "状态"
  case source = "来源"
  case note = "备注"
  case target = "目标"
  case type = "类型"
  case manifestation = "表现"
  case severity = "严重程度"
  case foundOn = "发现日期"
  case evidence = "佐证"
  case remedies = "整改措施"
  case owner = "责任人"
  case remedyDeadline = "整改期限"
  case closedOn = "销号日期"
  case remediedOn = "整改完成日期"
  case name = "名称"
  case grantor = "授予单位"
  case content = "内容"
  case task = "任务"
  case targetIndicator = "目标指标"
  case targetAmount = "目标值"
  case deadline = "期限"
  case formulation = "提法"
  case from = "起"
  case until = "止"
  case basis = "依据"
  case kindCode = "类别代码"
  case bareName = "通称"
  case aliases = "别名"
  case shortPattern = "简称格式"
  case formalPattern = "全称格式"
  case represents = "代表群体"
  case indicatorCode = "指标代码"
  case group = "分组"
  case nature = "性质"
  case addsOverTime = "跨期可加"
  case addsOverOrganizations = "跨机构可加"
  case decimals = "小数位"
  case direction = "方向"
  case least = "下限"
  case greatest = "上限"
  case numerator = "分子"
  case denominator = "分母"
  case growth = "增速指标"
  case lengths = "报送周期"
  case ranks = "层级"
  case isOptional = "可不设"
  case confirmedBy = "核实人"
  case doubt = "存疑原因"
  case partyCommittee = "党委称谓"
  case government = "政府称谓"
  case wholeRegion = "全域称谓"
  case ourRegion = "我域称谓"
  case levelWord = "机构前字"
  case youthLeague = "团委称谓"

  /// Reads a heading as offices write it: blanks inside do not matter, and some have a second name.
  init?(heading: String) {
    let text = String(
      String.UnicodeScalarView(heading.unicodeScalars.filter { !$0.properties.isWhitespace }))
    switch text {
    case "单位名称", "机构名称", "报送单位", "组织": self = .organization
    case "报告期", "期间", "时期": self = .period
    case "数据", "完成数": self = .amount
    case "计量单位": self = .unit
    case "数据来源": self = .source
    case "指标名称": self = .indicator
    case "销号时间": self = .closedOn
    case "整改完成时间", "完成整改日期": self = .remediedOn
    default: self.init(rawValue: text)
    }
  }
}
