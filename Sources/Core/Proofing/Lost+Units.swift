/// Units that 万 and 亿 stand before.
enum LargeUnits {
  static let units = WordTable(
    "元 美元 港元 日元 英镑 人次 人 名 片 毫升 字 平方米 平方公里 立方米 公斤 种 位 所 座 块 篇 套 处 支 瓶 张 箱 盒 袋 粒 小时 户次 例 人份 群众 职工 妇女 青年 会员 户 亩 吨 斤 平方 公里 株 册 份 件 条 家 个 余元 余人 场次 度 立方 台 套 千瓦 公斤 棵 辆 公顷 张 头 只 本 次 尾 羽"
  )
  static let money = WordTable("元 美元 港元 日元 英镑 亩 吨 平方")
  static let notMoney = WordTable(
    "以上 以下 以内 项目 企业 产业 村 镇 乡 县 户 大关 级 台阶 园区 集群 集 产值 增加值 以来 工程 工业 G 能耗 消费 投资 俱乐 规模 为 的 计 单位 生产 店 商圈 商场 街 楼 板 链 投入"
  )
  static let notPeople = WordTable(
    "大 评 说 万 齐 同 空 敬 进 入 走 下 参 助 帮 以上 以下 签 跑 健 广 唱 共 千 行 计 长 抗 联 动 上 学 千 村 家 户 口 之 看 奔 操 坑 均 向 接 赞 创 民 体 物 像 马 瞩 有"
  )
  static let whole = WordTable("全市 全县 全区 全省 全国 全州 全旗 全镇 我市 我县 我区 我省")
  /// 群众多万人 has no 众多.
  static let crowds = WordTable("群众 听众 观众 民众")
  static let counted = WordTable(
    "位 字 册 幅 块 张 本 株 棵 只 头 人 名 个 家 件 项 户 场 次 元 条 亩 人次 吨 支 篇 份 期 种 处 台 套 所 座 公里 平方 辆 万 亿")
}

enum VisitWords {
  static let nounTails = WordTable(
    "将 达 超 突破 较 同比 为 增 累 位 数 占 等 不 和 与 及 均 比 呈 实 明 稳 持 大 首 再 计 统 逐 下 最 最高 以 连 创 合 双 的 由 从 同 分 也 已 的 共 之 就 翻 还 都 总"
  )
  static let nounHeads = WordTable("总 接待 服务总 参与率 按 以 旅游 就诊 诊疗 门诊 住院 年 均 的 各 与 和 及")
}

enum GeWords {
  static let nouns = WordTable(
    "乡镇 街道 社区 行政村 自然村 镇街 县区 镇 村 县市 市州 部门 单位 企业 百分点 群团 基层工会 网格 重点 项目 方面 小组")
  /// What is counted by 个 where other counts are gone: 有个集体获奖.
  static let counted = WordTable(
    "集体 单位 组织 阵地 品牌 作品 项目 基地 站点 驿站 工会 支部 岗位 案例 家庭 协会 商会 村 社区 乡镇 街道 团队 企业 小区 网格 平台")
  /// What somebody has many of: 已有个省, 下设个小组.
  static let places = WordTable(
    "乡镇 街道 社区 行政村 自然村 县区 镇 村 县市 市州 省 县 国家 地区 部门 单位 企业 基层 工会 小组 支部 项目 团 分会 科室 中心 车间")
  static let measured = WordTable("面积 里程 时长 总长 全长 长度 道路 公路 管网 场地 阵地 服务 渠道 达到 累计 总面积 建成 新建 投入")
}

enum CharacterSets {
  /// 近万元, 上亿元, 万元 after these is a wording of its own.
  static let hedgedLarge = CharacterSetTable("近超过逾上破数几成千百十每多满约余双足计和跨向的以“‘《（/／·")
  static let wordsOfYu = CharacterSetTable("其业剩富多残空节结盈有无绪犹年之茶课劫积零")
  static let wordsOfDuo = CharacterSetTable("众很更许好最增太越诸不繁如大颇甚过偏至几多")
  static let geBefore = CharacterSetTable(
    "有是做当讲找像给带派选挑写想上下前后头逐好一着出说问点见碰换打吃了两一过弄搞真活哪另按忙请娶玩看图响立来亮成拿买开起留举定签占争取拉抓凑盖装喝睡洗借猜叫闹围抢生拍画唱跑走站踏谁建叙摆架修撒捡塞交得不还捉逮圆评扎订取用钻回聊撑包办求挣落就今昨明儿干少大自照么提拜缺卖变题露擂转忘偌把差凭要配选补挂发加挪设套搭租放排传听到“‘（"
  )
  static let beforeHave = CharacterSetTable("共现拥辖设建已均各只仅又约另含计")
  /// Behind these 达 is part of a word: 到达, 表达.
  static let wordsOfDa = CharacterSetTable("到抵直通送传表转发四豁练畅下上雷马旷贤显闻腾")
  static let monthBefore = CharacterSetTable("这那每几整半上下头两多某各后前首末哪逐单挨若自大的样些")
  static let beforeWei = CharacterSetTable(
    "单地学职岗各部定泊即首座到皇继方在品诸高神席退帝爵每让复电哪越移错换床篡空低等展原排对缺体归铺站正胎占机舱变哨段船顺序价键挡车仓航墓摊号点水数本名这那何有是找份务设校就是")
  static let clauseWords = CharacterSetTable("人元次条期份批座所支届")
  /// Measure words that may open a clause whose number is lost.
  static let opening = CharacterSetTable("名项件户份家场期篇")
  static let plainCounts = CharacterSetTable("名项场件条")
}
