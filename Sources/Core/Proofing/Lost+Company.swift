/// The words that a measure word is part of: 国家 and 家庭 count nothing, 职工名 and 名职工 do.
///
/// A measure word that stands in none of them, and behind no number, has lost its number.
enum MeasureCompany {
  /// One measure word with the characters that make a word with it.
  struct Company: Sendable {
    var before: CharacterSetTable
    var after: CharacterSetTable
  }

  static let all: [UInt32: Company] = {
    var all: [UInt32: Company] = [:]
    for (measure, words) in characters {
      guard let scalar = measure.unicodeScalars.first else { continue }
      all[scalar.value] = Company(
        before: CharacterSetTable(words.before), after: CharacterSetTable(words.after))
    }
    return all
  }()

  private static let characters: [String: (before: String, after: String)] = [
    "名": (
      "著校提命得排又改更姓报知闻原有出联为罪取签俗驰慕声威成盛定唱无域署功国片法同虚化书笔冠点官记匿恶假学具扬易全单译实艺指真刑乳正留除挂芳佚列题药站专店品冒异释户刊牌寄污馆桥图路问首奶埋歌病丑剧代伪党夺碑求隐树显键换灰教诗空税洞县乡社通车连科立组设莫用之齐以其别求争求和等是的在各类职企地站村品将点后雅顾沽身败茂福邓刘批签员厂位构干少",
      "称字叫牌城单额片义贵为词人胜誉茶将列声优家次山位师气头著曰士望录校言堂利目门扬医子教号流作篇册臣唤下分帖句画闻宿实园产角花酒品旦曲节手菜模厨表剧刺物数匠诗药团爵典店方木泉古马书嘴间剑款色章讳相学理份簿儒条不存副垂落正满特和与及、，为是的压进权传鹭戏倩苏江车裂钓福演思"
    ),
    "项": (
      "各事这专选该单奖强弱进大主小杂分条别缺外每屋公同整负存换类等设是误赛种多定短浦颈数逐义款立子首此长义末后差干少",
      "目羽链城英圈背数下庄级内领群南飞燕"
    ),
    "次": (
      "这再此每其依层那下人批名档屡历渐场架余班逐主编车梯席航频轮辆级节版届更当语按到哪居本首多初上数几单造位栏座期台船年户艘件项次有质奖安珠措诸别座秩此造众头末累架例岁同亚课列目周旬月日天半处点床工无仅陛人均逢若随榆安办分珠别干少",
      "数日年之要序子生于第级长官席声品方女优页位月贫晶男仁登区结溪干级于氧建事上"
    ),
    "件": (
      "条事软这文案硬配部构信邮零器物大证附三工原组稿插急抄制挂散备密函要锻铸快管发试模后收主交前杂每逐各那课能是了难访印功机样小半热铁来计多证控电首一寄饰普少干",
      "数套头次件难衣件褂事新人"
    ),
    "条": (
      "词面线纸链苗信布教金油柳长封枝藤便欠辐竹银回戒首本每逐各这那发肉身横留铁律批找连花拖是鸡面字签白头空萧竖赤中薯假木有按换便找病借收请干少",
      "件例约款子文令纹石目理码陈幅状带形规块几钢斑鱼施痕绒达数畅列项分线块块条播凳致山框"
    ),
    "届": ("本应首历换往下上每各该此那时逐几年的和", "时满期临末"),
    "亩": ("每地英公田按", "产均数"),
    "吨": ("公每短长按", "位级数煤粮钢"),
    "岁": ("周年守虚贺旧去足太辞压千早晚末初昔改岁虎吉余半同新备虎成", "月数尾入末首星暮寒岁晚差出修"),
  ]
}

extension ParagraphPass {
  /// 培训学员名， 选派名干部: a measure word that is part of no word and has no number.
  func isAlone(_ index: Int, before: Int, end: Int) -> Bool {
    guard let company = MeasureCompany.all[at(index)], isOne(before - 1, of: .hanzi),
      !isOne(before - 1, of: .numeral), !company.before.contains(at(before - 1))
    else { return false }
    // 一项项, 件件
    if at(before - 1) == at(index) || at(end) == at(index) { return false }
    return !company.after.contains(at(end))
  }

  /// 补贴元，: behind what money is for or a verb that leads to a sum; 公元 and names are others.
  func isSum(_ index: Int, before: Int) -> Bool {
    guard isClauseEnd(index + 1) || stands("以上", at: index + 1) else { return false }
    return CharacterSets.beforeSum.contains(at(before - 1))
      || hasNoun(before, U.yuan)
  }

  /// 亩, 吨, 岁
  mutating func plainUnit(_ index: Int) {
    let before = behindSpaces(index)
    guard !hasCount(before: before), isAlone(index, before: before, end: index + 1) else { return }
    lost(before, index + 1)
  }
}

extension CharacterSets {
  static let beforeSum = CharacterSetTable("入达款费额贴值本计出给约超献捐付罚省均仅助补到贷")
  static let beforeLength = CharacterSetTable("每平按以几数半个多各方为")
}
