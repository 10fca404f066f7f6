import Core
import Foundation
import SeededRandom
import Testing

@testable import Exchange

@Suite("Every record as CSV, and back")
struct RecordTablesTests {
  /// A workspace of random records whose texts try everything that CSV and spreadsheets trip over.
  private struct Generated {
    var generator: SeededGenerator
    var workspace: Workspace

    init(seed: UInt64) throws {
      generator = SeededGenerator(seed: seed)
      workspace = try ImportFixture.workspace()
      var organizations = workspace.organizations
      for index in organizations.indices {
        organizations[index].contact = text()
        organizations[index].telephone = text()
        organizations[index].dueDays = Bool.random(using: &generator) ? count(366) : nil
        organizations[index].order = count(40)
      }
      workspace.setOrganizations(organizations)
      for period in ["2025", "2024", "2025H1"] {
        for organization in organizations {
          addFigures(organization, try ImportFixture.period(period))
        }
      }
      for number in 1...6 { addRecords(number) }
    }

    private mutating func count(_ most: Int) -> Int { Int.random(in: 0...most, using: &generator) }

    private mutating func text() -> String {
      let pieces = [
        "=SUM(A1)", "+86", "-", "@他", "＝", "'", "''=1", "\"引号\"", ",", "，", "甲乙", "1,547", "\n",
        "“好”",
        "A", "#", "\\", "|",
      ]
      let words = (0..<count(4)).map { _ in pieces[count(pieces.count - 1)] }
      return words.joined().trimmingBlanks
    }

    /// Persons and events are counted in whole numbers, money and rates in any.
    private mutating func amount(of indicator: Indicator) -> Amount {
      let most: [Int64] = [90_000, 99_999_999, 9_000_000_000_000_000_000]
      let units = Int64.random(in: 0...most[count(2)], using: &generator)
      let isExact = indicator.unit.isMoney || indicator.unit.isPercent
      return Amount(units: isExact ? units : units / Amount.unitsPerOne * Amount.unitsPerOne)
    }

    private mutating func addFigures(_ organization: Organization, _ period: Period) {
      let subject = Subject.organization(organization.id)
      for indicator in workspace.indicators(of: subject, length: period.length)
      where Bool.random(using: &generator) {
        let key = FigureKey(subject: subject, indicator: indicator.id, period: period)
        let status = FigureStatus.allCases[count(3)]
        workspace.figures[key] = Figure(
          key: key, amount: status == .notApplicable ? nil : amount(of: indicator), status: status,
          scope: text(), source: text(), note: text(),
          confirmedBy: status == .verified ? "李科长\(count(9))" : "",
          target: Bool.random(using: &generator) ? amount(of: indicator) : nil,
          doubt: status == .doubtful ? "存疑\(text())" : "")
      }
    }

    private mutating func addRecords(_ number: Int) {
      let organization = workspace.organizations[count(2)]
      let subject = Subject.organization(organization.id)
      let period = workspace.settings.period
      let day = Day(year: 2025, month: 1 + count(11), day: 1 + count(27))
      workspace.materials.append(
        Material(
          id: .init(rawValue: Int64(number)), subject: subject,
          category: Material.Category.allCases[count(4)], name: "品牌\(number)", period: period,
          level: text(), grantor: text(), content: text(), source: text(),
          status: [.reported, .verified][count(1)]))
      workspace.tasks.append(
        PlannedTask(
          id: .init(rawValue: Int64(number)), subject: subject, text: "任务\(number)",
          period: period, owner: text(), deadline: day,
          status: PlannedTask.Status.allCases[count(3)]))
      workspace.issues.append(
        Issue(
          id: .init(rawValue: Int64(number)), organization: organization.id,
          tendencies: [Tendency.allCases[count(3)]], manifestation: "重场面\(number)次",
          severity: Issue.Severity.allCases[count(2)], source: text(), foundOn: day,
          evidence: text(), remedies: text(), owner: text(),
          deadline: Bool.random(using: &generator) ? day : nil,
          status: Issue.Status.allCases[count(4)], note: text()))
      workspace.formulations.append(
        Formulation(
          id: .init(rawValue: Int64(number)), name: "提法\(number)", text: "内容" + text(),
          from: Bool.random(using: &generator) ? day : nil, basis: text()))
    }
  }

  /// The fixture without anything but its regions and catalogue.
  private func emptied() throws -> Workspace {
    var workspace = try ImportFixture.workspace()
    workspace.setOrganizations([])
    return workspace
  }

  /// As the store numbers what is new.
  private static func numbered(_ change: Change, _ number: Int64) -> Change {
    var change = change
    switch change.after {
    case .material(var value)?:
      value.id = .init(rawValue: number)
      change.after = .material(value)
    case .task(var value)?:
      value.id = .init(rawValue: number)
      change.after = .task(value)
    case .issue(var value)?:
      value.id = .init(rawValue: number)
      change.after = .issue(value)
    case .formulation(var value)?:
      value.id = .init(rawValue: number)
      change.after = .formulation(value)
    default: break
    }
    return change
  }

  @Test("an empty workbook becomes the same, whatever was recorded")
  func roundTrip() throws {
    for seed in UInt64(1)...60 {
      let whole = try Generated(seed: seed).workspace
      let files = RecordTables(whole).files
      var sources: [any TableSource] = []
      for file in files {
        var rest: [UInt8]? = file.bytes
        sources.append(
          CSVTable(name: file.name) { () throws(TableError) in
            defer { rest = nil }
            return rest
          })
      }
      var copy = try emptied()
      let plan = try ImportSet(sources).plan(into: copy, author: "王干事")
      #expect(plan.refusedCount == 0, "seed \(seed): \(plan.refused.first.map { "\($0)" } ?? "")")
      for (index, change) in plan.edit.changes.enumerated() {
        copy.apply(Self.numbered(change, Int64(index) + 1))
      }
      let again = RecordTables(copy).files
      #expect(again.map(\.name) == files.map(\.name), "seed \(seed)")
      for (file, other) in zip(files, again) {
        // Figures are told by number, and an empty workbook numbers its organizations anew.
        let rows = [file.bytes, other.bytes].map {
          String(decoding: $0, as: UTF8.self).components(separatedBy: "\r\n").sorted()
        }
        let (lost, added) = (Set(rows[0]).subtracting(rows[1]), Set(rows[1]).subtracting(rows[0]))
        #expect(lost.isEmpty && added.isEmpty, "seed \(seed): \(file.name): \(lost) \(added)")
      }
    }
  }

  @Test(
    "text that a spreadsheet would run is guarded, and reading takes exactly the guard off again",
    arguments: ["=1", "+1", "-1", "@x", "'=1", "''@", "＝1", "'", "'甲", "甲=1", "", "16"])
  func formulaGuard(text: String) {
    let guarded = FormulaGuard.guarded(text)
    #expect(FormulaGuard.unguarded(guarded) == text)
    #expect(guarded.first.map { !"=+-@＝".contains($0) } ?? true)
  }
}
