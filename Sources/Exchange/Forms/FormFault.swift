import Core

/// Why a form that came back is refused.
public enum FormFault: Error, Hashable, Sendable {
  /// Made from another workbook: its numbers of organizations mean others here.
  case otherWorkbook
  /// Asks for another period than is being worked on.
  case otherPeriod(form: Period, expected: Period)
  /// Its columns or its lines' marks are gone.
  case unreadable
}

extension FormFault: CustomStringConvertible {
  /// What is wrong and what to do, to be read behind the file's name.
  public var description: String { text(isOnScreen: false) }

  func text(isOnScreen: Bool) -> String {
    switch self {
    case .otherWorkbook:
      "是另一个工作簿发出的报送表，没有导入；请找发出它的工作簿，或用这个工作簿重新生成（quntuan forms）"
    case .otherPeriod(let form, let expected):
      "是\(form.chineseText)的报送表，这里正在收\(expected.chineseText)的；"
        + (isOnScreen
          ? "请先按Ctrl-P找“新一期”，用←→把工作期换到\(form.chineseText)，再导入"
          : "确要导入，请加--period \(form.code)")
    case .unreadable: "是报送表，但表里的标识已被删去，认不出是哪家的哪项；请用原表填写"
    }
  }
}
