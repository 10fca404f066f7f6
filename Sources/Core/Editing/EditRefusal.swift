/// Why an edit was not made.
public enum EditRefusal: Error, Hashable, Sendable {
  /// It would change a section that is locked (`@锁`): the section's heading.
  case locked(heading: String)
  /// There is no heading at the caret to work on.
  case noHeading
  /// The section is already the first or last among its siblings.
  case noSibling
  /// A heading can be neither above `##` nor below `#####`.
  case noSuchLevel
  /// The section holds one end of a `@每个` or `@若` whose other end is outside.
  case splitsBlock

  /// Chinese: what is wrong and what to do.
  public var message: String {
    switch self {
    case .locked(let heading): "“\(heading)”已锁定，先解锁（去掉 @锁）再改"
    case .noHeading: "光标不在任何一节里，先移到要调整的一节"
    case .noSibling: "已到头，没有可对调的同级小节"
    case .noSuchLevel: "层级只能在“##”到“#####”之间"
    case .splitsBlock: "这一节里的“@每个”“@若”与“@完”不成对，先改成对再调整"
    }
  }
}
