/// Characters that are written for each other: they sound alike, tones aside, or look alike.
enum LikeCharacters {
  /// Whether one may stand where the other was meant: 新 for 心, 侍 for 待.
  static func areAlike(_ a: UInt32, _ b: UInt32) -> Bool {
    if groups[a]?.contains(b) == true { return true }
    let (first, second) = (Pinyin.table.readings(of: a), Pinyin.table.readings(of: b))
    return [first.0, first.1].contains { $0 != 0 && ($0 == second.0 || $0 == second.1) }
  }

  private static let groups: [UInt32: Set<UInt32>] = {
    var groups: [UInt32: Set<UInt32>] = [:]
    for word in shapes.split(whereSeparator: \.isWhitespace) {
      let group = word.unicodeScalars.map(\.value)
      for scalar in group { groups[scalar, default: []].formUnion(group) }
    }
    return groups
  }()

  private static let shapes = """
    己已巳 末未 土士 日曰 千干于 天夫 王玉主 刀力 侍待持恃 成戍戌 析折拆 拨拔 辨辩辫 籍藉 侯候 徒徙 贷货 没设 冶治 弛驰 慨概 竟竞 栽裁戴载 蓝篮
    沧苍 梁粱 材村 杜社 往住佳 侧测 优忧扰 使便 科料 问间向 迫追 密蜜 拟似 伸神 传转 练炼 组祖 权仅 推堆 凤风 官宫 历厉 馨磬罄 阵陈
    揽览 摸模 幕暮墓募慕 坚紧 赏尝 贯惯 健建键 增曾赠 厚后 像象 诚城 决抉 惨渗掺 凝疑 扬杨汤场 精情清请 准难 谐偕 项顷 领令 幅福副 躁燥澡操 骄娇 恳垦
    驻住 坏怀环还 纷份 担但 晰析 妨防仿访 卷券 挡档 托拓 攻功 哀衷衰 盲肓 炙灸 赢嬴 暑署 捎稍 渴竭喝 措借 绪诸 销消 拥佣 悦阅 广厂 目自
    人入八 大太 小少 今令 午牛 木本 见贝 办为 用甩 白自 处外 生主 代伐 此些 体休 作昨 肋助 更便 员圆 我找 抢枪 护扩 技枝 投没
    利和 佑估 免兔 壮状 泪汨 实买 宜宣 阻组 恨根限 徐除 班斑 断继 遂逐 速束 部都 惰情 椎推 援授 惜措 博搏 筹寿 辐幅 暖缓 稳隐
    骤聚 爆暴 描瞄 壁璧 懈解 却缺 光先 休修 兢竞 末木 巾中 申甲由 戈弋 汛讯 拔拨 沤呕 赅骇 奈耐 暮慕
    """
}
