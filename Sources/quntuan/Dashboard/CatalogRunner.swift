import Core
import Storage
import TUI

/// Carries out what the screen asks of the catalogue, off the thread that draws: reading the built-in one takes milliseconds.
struct CatalogRunner {
  let store: any Store

  func run(_ request: CatalogRequest) -> [Message] {
    let reader = CatalogReader(store: store)
    do throws(StoreError) {
      switch request {
      case .countNew:
        let count = try reader.newCount()
        return count == 0 ? [] : [.catalog(.newEntries(count))]
      case .compare: return [.catalog(.compared(try reader.update()))]
      case .rememberNotice: try reader.rememberEdition()
      case .remember(let fingerprints): try reader.remember(fingerprints)
      }
      return []
    } catch {
      return [.loadFailed(error.message)]
    }
  }
}
