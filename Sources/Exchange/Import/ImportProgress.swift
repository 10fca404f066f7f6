/// How far the reading of an import has come. Whoever shows it may also stop it.
public struct ImportProgress: Hashable, Sendable {
  public var file: String
  /// Which of the files, from 1.
  public var number: Int
  /// Rows read of this file.
  public var rows: Int

  /// How many rows are read between two reports.
  public static let step = 4_096
}

/// Is told of progress at the beginning of every file and every `ImportProgress.step` rows; false stops the import, and nothing is taken in.
public typealias ImportObserver = (ImportProgress) -> Bool
