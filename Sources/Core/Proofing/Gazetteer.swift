/// The country's provinces, cities and counties by their names, with older ones: old texts are proofread too.
struct Gazetteer: Sendable {
  /// Where a place lies, by the numbers of its province, city and county; 0 for what it has not.
  struct Place: Hashable, Sendable {
    var province: Int
    var city = 0
    var county = 0

    /// Whether one is the other, or one lies in the other.
    func isRelated(to other: Place) -> Bool {
      guard province == other.province else { return false }
      if city == 0 && county == 0 || other.city == 0 && other.county == 0 { return true }
      guard city == other.city else { return false }
      return county == 0 || other.county == 0 || county == other.county
    }
  }

  /// What the program brings along.
  static let builtIn = Gazetteer(Resource.text(named: "places.txt") ?? "")

  /// By their names without 省, 市, 县, 区, 旗, 州: which of these it is changes with the years.
  private var places: [String: [Place]] = [:]
  private var wholeNames: Set<String> = []

  /// - Parameter text: a province a line; below it, indented, a city a line with the counties in it.
  init(_ text: String) {
    var place = Place(province: 0)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard line.hasPrefix(" ") else {
        place = Place(province: place.province + 1)
        add(line, place)
        continue
      }
      place.city += 1
      for (number, name) in line.split(separator: " ").enumerated() {
        add(name, Place(province: place.province, city: place.city, county: number))
      }
    }
  }

  private mutating func add(_ name: Substring, _ place: Place) {
    let base = name.dropLast()
    // 忠县: 效忠县委 would name it.
    guard base.count >= 2 else { return }
    places[String(base), default: []].append(place)
    wholeNames.insert(String(name))
    // 大厂回族自治县 is 大厂县 to those who live there.
    if base.hasSuffix("族自治"), base.count > 4 {
      places[String(base.prefix(2)), default: []].append(place)
    }
  }

  /// The places of a name without its last character: 朝阳 is several.
  func places(named base: String) -> [Place] { places[base] ?? [] }

  /// Where the longest name begins that ends with the 市 or 县 at an index; nil where there is none.
  ///
  /// Another 市 or 县 than the listed one is taken where nothing else could be meant: 沂蒙山区 is not 蒙山县.
  func start(ofNameEndingAt level: Int, in text: ParagraphText) -> Int? {
    // 双江拉祜族佤族布朗族傣族自治县
    let length = text.hanziLength(before: level, atMost: 14)
    guard length >= 2 else { return nil }
    return stride(from: length, through: 2, by: -1).map { level - $0 }.first { start in
      let name = text.string(start, level + 1)
      return !Self.words.contains(name)
        && (wholeNames.contains(name) || start == level - length && isCounty(name.dropLast()))
    }
  }

  private func isCounty(_ base: Substring) -> Bool {
    places[String(base)]?.allSatisfy { $0.county > 0 } == true
  }

  /// Names that are words as well: 革命老边区, 建设新城区.
  private static let words: Set = ["老边区", "新城区", "老城区", "解放区", "城中区", "市中区"]
}
