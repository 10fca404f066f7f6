import Core
import Testing

@Suite struct NearestNamesTests {
  @Test func theNearestNamesComeFirstAndStrangersNotAtAll() {
    #expect(nearestNames(to: "机关", among: ["娱乐化", "机关化", "机构"]) == ["机关化", "机构"])
  }

  /// Found by `make fuzz`: Foundation's search trapped on it.
  @Test func aWordWithZerosIsAWordLikeAnother() {
    let word = "机关化" + String(repeating: "\0", count: 8)
    #expect(nearestNames(to: word, among: ["行政化", "机关化"]) == ["机关化"])
  }

  @Test func nothingIsNearAnEmptyWord() {
    #expect(nearestNames(to: "", among: ["机关化"]) == [])
  }

  @Test func aWordThatShortensANameFindsItHoweverLongTheNameIs() {
    let names = ["妇女创业担保贷款", "家政培训", "两癌筛查"]
    #expect(nearestNames(to: "创业贷", among: names) == ["妇女创业担保贷款"])
    #expect(nearestNames(to: "贷创业", among: names) == [], "in the name's order only")
  }
}
