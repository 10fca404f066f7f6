/// Why a speech could not be made into a file.
public enum ExportError: Error, Hashable, Sendable {
  /// Memory ran out while the parts of a Word file were packed.
  case notPacked
  /// An Excel workbook could not be made; with the reason.
  case workbook(reason: String)
  /// The system has no such encoding.
  case encodingMissing(String)

  /// Chinese: what is wrong and what to do.
  public var message: String {
    switch self {
    case .notPacked: "没有做成Word文件：内存不足；请关掉别的程序后重试"
    case .workbook(let reason): "没有做成Excel工作簿：\(reason)"
    case .encodingMissing(let name): "本系统没有\(name)编码；请改用utf-8"
    }
  }
}
