/// The texts that cells name by number (sharedStrings.xml): rich text joined, the readings above hanzi left out.
final class SharedStrings: XMLPartHandler {
  private var texts: [String] = []
  private var bytes: [UInt8] = []
  private var isInText = false
  private var phoneticDepth = 0
  private var size = 0

  static let mostTexts = 4_000_000
  /// All texts together, in bytes of UTF-8.
  static let largestSize = 256 << 20

  subscript(index: Int) -> String? { texts.indices.contains(index) ? texts[index] : nil }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isInText = phoneticDepth == 0
    } else if name == "rPh" {
      phoneticDepth += 1
    } else if name == "si" {
      bytes.removeAll(keepingCapacity: true)
    }
  }

  override func end(_ name: XMLName) {
    if name == "t" {
      isInText = false
    } else if name == "rPh" {
      phoneticDepth -= 1
    } else if name == "si" {
      size += bytes.count
      guard texts.count < Self.mostTexts, size <= Self.largestSize,
        bytes.count <= CSVTable.longestCell
      else {
        fault = .tooManyStrings
        return
      }
      texts.append(String(spreadsheetText: bytes))
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInText, self.bytes.count <= CSVTable.longestCell else { return }
    self.bytes.append(contentsOf: bytes)
  }
}

extension String {
  /// Text of a cell: `_x000D_` stands for a character that XML cannot hold (ECMA-376 Part 1, 22.9.2.19).
  init(spreadsheetText bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    // Looking for the byte is a hundredth of what looking for the pattern costs every cell.
    guard bytes.contains(UInt8(ascii: "_")) else {
      self = text
      return
    }
    self = text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
    }
  }
}
