import Core
import Foundation
import TUI

/// The dictionaries: the program's own and the office's 校核词.yaml.
enum ProofWords {
  static func entries() throws -> [LexiconEntry] {
    guard let folder = UserPreferences.path.map({ URL(fileURLWithPath: $0).deletingLastPathComponent().path }) else {
      return ProofDictionary.builtIn
    }
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
    var options = ProofOptions()
    if let home = workspace.home { options.take(home, in: workspace) }
    let entries = (try? ProofWords.entries()) ?? ProofDictionary.builtIn
    var session = ProofSession(Proofreader(entries, options: options))
    return ProofCount(
      session.findings(in: composition).filter { !$0.isAboutGap(in: composition) },
      ignoring: ignored)
  }
}
