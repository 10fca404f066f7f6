import Core
import Foundation
import TUI

/// The dictionaries: the program's own and the office's 校核词.yaml.
enum ProofWords {
  static func entries() throws -> [LexiconEntry] {
    guard let folder = Surroundings.configurationFolder else { return ProofDictionary.builtIn }
    let path = "\(folder)/校核词.yaml"
    guard fileExists(path) else { return ProofDictionary.builtIn }
    let text = try TextFile.read(path)
    do throws(ProofDictionaryError) {
      return ProofDictionary.builtIn + (try ProofDictionary.entries(in: text))
    } catch {
      throw CommandFailure(.badData, "\(path)：\(error)")
    }
  }
}

extension ProofWords {
  /// The dictionaries for the screen; an office's file that cannot be used is told of, and done without.
  static func answer() -> Message {
    do { return .dictionary(Proofreader(try entries()), fault: nil) } catch {
      let fault = (error as? CommandFailure)?.message ?? "校核词.yaml读不出来"
      return .dictionary(Proofreader(ProofDictionary.builtIn), fault: "\(fault)；校核只用内置的词")
    }
  }
}

extension Speech {
  /// What proofreading finds in it, gaps left out.
  func proofs(ignoring ignored: [IgnoredFinding]) -> ProofCount {
    let entries = (try? ProofWords.entries()) ?? ProofDictionary.builtIn
    return ProofCount(
      draftFindings(entries, ProofOptions()).filter { !$0.isAboutGap(in: composition) },
      ignoring: ignored)
  }

  /// What `proof` tells of: what nobody lets stand, and of what stands in a gap only that it waits.
  func findings(_ entries: [LexiconEntry], _ options: ProofOptions) -> [Finding] {
    draftFindings(entries, options).filter { found in
      !draft.ignored.contains { $0.covers(found) }
        && (found.finding.rule == .placeholder || !found.isAboutGap(in: composition))
    }.map(\.finding)
  }

  /// Where a finding stands in the draft: its line is that of a paragraph which is spoken.
  func place(of finding: Finding) -> DraftPlace? {
    let spoken = composition.spoken
    let index = finding.line - 1
    return spoken.indices.contains(index) ? DraftPlace(finding, in: spoken[index]) : nil
  }

  /// With what the workbook knows of the place and the day.
  private func draftFindings(_ entries: [LexiconEntry], _ options: ProofOptions) -> [DraftFinding] {
    var options = options
    if let home = workspace.home { options.take(home, in: workspace) }
    options.take(date)
    options.take(period)
    var session = ProofSession(Proofreader(entries, options: options))
    return session.findings(in: composition)
  }
}
