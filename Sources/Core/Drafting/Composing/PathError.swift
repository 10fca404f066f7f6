/// Why a path names no record. Its description is Chinese and says what to write instead.
public enum PathError: Error, Hashable, Sendable {
  case malformed(String)
  case badPeriod(String)
  case unknownRegion(String, nearest: [String])
  case unknownOrganization(String, nearest: [String])
  /// The kind is known, but this region has no such organization.
  case noOrganization(String, region: String)
  case unknownIndicator(String, of: String, nearest: [String])
  case ambiguousIndicator(String, candidates: [String])
  /// 各机构, 下级 or a category of material, where one record is needed.
  case notOneRecord(String)
  /// The parts cannot be added; with the reason.
  case cannotAdd(String, reason: String)

  /// Chinese: what is wrong.
  public var message: String {
    switch self {
    case .malformed(let text): "“\(text)”不是数据名；写法是“机构.指标@期”"
    case .badPeriod(let text): "“@\(text)”不是期；可写 @上年、@下年、@本年、@2024、@2024H1、@2024Q3"
    case .unknownRegion(let name, _): "没有叫“\(name)”的区域或机构"
    case .unknownOrganization(let name, _): "没有叫“\(name)”的机构"
    case .noOrganization(let name, let region): "\(region)没有\(name)"
    case .unknownIndicator(let name, let owner, _): "\(owner)没有“\(name)”这项指标"
    case .ambiguousIndicator(let name, _): "“\(name)”不止一类机构有，须写明机构"
    case .notOneRecord(let text): "“\(text)”不是一条数据"
    case .cannotAdd(let name, let reason): "“\(name)”不能相加：\(reason)"
    }
  }

  /// The names that may have been meant, nearest first.
  public var nearest: [String] {
    switch self {
    case .unknownRegion(_, let names), .unknownOrganization(_, let names),
      .unknownIndicator(_, _, let names), .ambiguousIndicator(_, let names):
      names
    case .malformed, .badPeriod, .noOrganization, .notOneRecord, .cannotAdd: []
    }
  }

  /// Chinese: what to write instead; empty if nothing better is known.
  public var suggestion: String {
    switch self {
    case .cannotAdd: "把合计数作为一条数据录入"
    default: nearest.isEmpty ? "" : "是否要写：\(nearest.joined(separator: "、"))"
    }
  }
}

extension PathError: CustomStringConvertible {
  public var description: String {
    suggestion.isEmpty ? message : "\(message)；\(suggestion)"
  }
}
