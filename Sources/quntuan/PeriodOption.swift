import ArgumentParser
import Core
import Foundation

/// The period that an option names; full-width digits mean their twins.
/// - Throws: `ValidationError`, a mistake of usage, for one that is none.
func wantedPeriod(_ text: String) throws -> Period {
  guard let period = Period(text.precomposedStringWithCompatibilityMapping) else {
    throw ValidationError("可写2025、2025H1、2025Q3、2025-06")
  }
  return period
}
