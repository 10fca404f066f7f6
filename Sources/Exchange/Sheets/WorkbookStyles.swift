/// The number format of each cell style (styles.xml).
final class WorkbookStyles: XMLPartHandler {
  private var codes: [Int: NumberFormat] = [:]
  private var styles: [NumberFormat] = []
  private var isInCellStyles = false
  private static let mostStyles = 100_000

  func format(_ style: Int) -> NumberFormat {
    styles.indices.contains(style) ? styles[style] : .general
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "numFmt", let id = attributes.number("numFmtId"), let code = attributes["formatCode"]
    {
      codes[id] = NumberFormat(code: code)
    } else if name == "cellXfs" {
      isInCellStyles = true
    } else if name == "xf", isInCellStyles, styles.count < Self.mostStyles {
      let id = attributes.number("numFmtId") ?? 0
      styles.append(codes[id] ?? NumberFormat(builtIn: id))
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellStyles = false }
  }
}
