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
}
