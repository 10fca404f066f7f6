/// A long title in lines of about one length, words kept whole where they can be told (GB/T 9704-2012, 7.3.1).
enum TitleLines {
  /// Words that a line rather ends with.
  private static let closing = [
    "会议", "精神", "大会", "区", "县", "市", "省", "镇", "乡", "街道", "部署", "决定", "工作", "暨", "和", "、", "》", "”",
    "）",
  ].map(Array.init)
  /// Words that a line rather begins with.
  private static let opening = [
    "工作", "座谈会", "推进会", "动员", "总结", "表彰", "会议", "上的", "贯彻", "学习", "推动", "深化", "加强", "关于", "《", "“",
    "（",
  ].map(Array.init)
  /// What no line ends or begins with.
  private static let bound = ["群团", "讲话", "工作", "会议", "座谈", "推进", "动员", "部署", "总结", "精神", "上的"].map(
    Array.init)

  /// The bytes at which the second line and those after it begin.
  /// - Parameter width: in full-width characters.
  static func breaks(in title: String, width: Int) -> [Int] {
    let characters = Array(title)
    guard characters.count > width, width > 0 else { return [] }
    let count = (characters.count + width - 1) / width
    var places: [Int] = []
    for line in 1..<count {
      let ideal = characters.count * line / count
      let least = max((places.last ?? 0) + 1, characters.count - width * (count - line))
      let most = min((places.last ?? 0) + width, characters.count - 1)
      guard least <= most else { continue }
      let best = (least...most).min {
        cost(of: $0, in: characters, ideal) < cost(of: $1, in: characters, ideal)
      }
      places.append(best ?? ideal)
    }
    return places.map { characters[..<$0].reduce(0) { $0 + $1.utf8.count } }
  }

  private static func cost(of place: Int, in title: [Character], _ ideal: Int) -> Int {
    var cost = abs(place - ideal) * 2
    let isCut = bound.contains { word in
      (1..<word.count).contains { inside in
        place >= inside && title[(place - inside)...].starts(with: word)
      }
    }
    if isCut || "》”）、，：".contains(title[place]) || "《“（".contains(title[place - 1]) {
      cost += 40
    }
    if !opening.contains(where: { title[place...].starts(with: $0) }) { cost += 5 }
    if !closing.contains(where: { title[..<place].reversed().starts(with: $0.reversed()) }) {
      cost += 5
    }
    return cost
  }
}
