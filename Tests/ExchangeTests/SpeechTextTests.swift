import Core
import Foundation
import Testing

@testable import Exchange

@Suite("A speech as text")
struct SpeechTextTests {
  @Test("GB18030 holds every character: read back it is the same text")
  func roundTrip() throws {
    let text = "群团工作“实打实”——𠮷、€、①、〇，增长14.3%。\n"
    let bytes = try OutputEncoding.gb18030.bytes(of: text)
    #expect(Array(bytes.prefix(4)) == [0xC8, 0xBA, 0xCD, 0xC5], "群团, as GB 2312 has them")
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    #expect(String(data: Data(bytes), encoding: encoding) == text)
    #expect(try OutputEncoding.gb18030.bytes(of: "").isEmpty)
  }

  @Test("lines end at CRLF where that is asked for")
  func lineEndings() throws {
    let speech = SpeechText(SpeechFixture.composition, style: TextStyle(lineEnding: .crlf))
    let bytes = try speech.bytes
    let ends = bytes.indices.filter { bytes[$0] == 0x0A }
    #expect(ends.count == 8)
    #expect(ends.allSatisfy { bytes[$0 - 1] == 0x0D })
  }

  @Test("paragraphs begin with two full-width spaces, or with nothing")
  func indents() {
    let lines = { (indent: TextStyle.Indent) in
      SpeechText(SpeechFixture.composition, style: TextStyle(indent: indent)).text
        .split(separator: "\n")
    }
    #expect(lines(.fullwidth)[2].hasPrefix("\u{3000}\u{3000}今天"))
    #expect(lines(.none)[2].hasPrefix("今天"))
    #expect(lines(.fullwidth)[1] == "同志们：")
  }

  @Test(
    "a line takes as many characters as asked for, two digits for one")
  func width() {
    let text = SpeechText(
      SpeechFixture.speech(["组织各级各类竞赛16场次，超过580名职工参与其中。"]), style: TextStyle(width: 12)
    ).text
    #expect(text == "讲话\n\n\u{3000}\u{3000}组织各级各类竞赛16场\n次，超过580名职工参与其\n中。\n")
  }
}
