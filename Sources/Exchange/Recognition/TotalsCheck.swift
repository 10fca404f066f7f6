import Core

/// Totals that a report states are not taken in, but compared with the sum of what is.
struct TotalsCheck {
  /// What is added up: a heading and its column, or a row.
  struct Key: Hashable {
    var what: String
    var index: Int
  }

  private var sums: [Key: Amount] = [:]
  private var counts: [Key: Int] = [:]
  /// Sums that hold something that is no plain number.
  private var broken: Set<Key> = []
  private var stated: [(amount: Amount, cell: String, key: Key)] = []

  /// 合计, 总计, 全区合计; 小计 is a total of some rows only and is not compared.
  static func isTotal(_ text: String) -> Bool {
    let core = Label(text).core
    return ["合计", "总计", "共计", "小计", "总数", "累计合计", "全区", "全市", "全县", "全省", "全镇"].contains(core)
      || core.hasSuffix("合计") || core.hasSuffix("总计") || core.hasSuffix("小计")
  }

  mutating func add(_ text: String, for keys: [Key]) {
    for key in keys where !key.what.isEmpty {
      guard let amount = Self.amount(text) else {
        if ReportCell(text, fault: nil) == .number { broken.insert(key) }
        continue
      }
      counts[key, default: 0] += 1
      guard let sum = try? (sums[key] ?? .zero).adding(amount) else {
        broken.insert(key)
        continue
      }
      sums[key] = sum
    }
  }

  mutating func state(_ text: String, at cell: String, for key: Key) {
    guard let amount = Self.amount(text) else { return }
    stated.append((amount, cell, key))
  }

  /// Totals that are not what the taken amounts come to.
  var findings: [String] {
    stated.compactMap { total in
      guard counts[total.key] ?? 0 > 1, !broken.contains(total.key), let sum = sums[total.key],
        sum != total.amount
      else { return nil }
      return "合计与各项之和不一致：\(total.cell)格写的是\(total.amount)，相加是\(sum)；合计没有导入，请核对"
    }
  }

  /// Rates are never added.
  private static func amount(_ text: String) -> Amount? {
    let plain = Label.plain(text).filter { $0 != "," }
    guard !plain.hasSuffix("%") else { return nil }
    return try? Amount(plain: plain)
  }
}
