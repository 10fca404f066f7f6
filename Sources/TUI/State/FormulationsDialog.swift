import Core

/// 提法库: the list, narrowed by what is typed, and the form that it leads to.
public struct FormulationsDialog: Sendable {
  public enum Step: Sendable {
    case list
    case form(FormulationForm)
  }

  public var query = LineText("")
  public var selected = 0
  public var step = Step.list
  /// What was just done, or why it was not.
  var message: Notice?

  public init() {}
}

extension State {
  /// The formulations as the draft sees them.
  var formulations: Formulations { Formulations(library, recorded: workspace.formulations) }

  /// Chinese, a line each: what is wrong in the office's files, and in the workbook's own formulations.
  public var formulationFindings: [String] {
    // Only the workbook's own are looked through, and the program starts with this: without any the library is not read.
    let overlaps = workspace.formulations.isEmpty ? [] : formulations.overlaps
    return library.findings.map(\.withoutFolder) + overlaps
  }

  /// The day by which a formulation is in force or not: the speech's, else today.
  var formulationDay: Day {
    draft.flatMap { FrontMatter.split($0.source).frontMatter.date } ?? today
  }

  /// The entries that fit what is typed, by name or words, in characters or initials.
  func entries(of dialog: FormulationsDialog) -> [Formulations.Entry] {
    let query = dialog.query.string
    return formulations.entries.filter {
      PinyinInitials.matches(query, in: $0.formulation.name)
        || PinyinInitials.matches(query, in: $0.formulation.text)
    }
  }
}

extension String {
  /// With the name alone of the file that it begins with: a line has no room for folders.
  fileprivate var withoutFolder: String {
    let path = prefix { $0 != " " && $0 != "：" }
    guard let slash = path.lastIndex(of: "/") else { return self }
    return String(self[index(after: slash)...])
  }
}
