import Core
import Driver

// A draft as it is typed: whatever stands in it, it composes, and nothing lies outside the text.
fuzz { start, count in
  let source = String(
    decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  var composer = Composer(source: source, name: "讲稿", library: .builtIn)
  guard let period = Period("2025"), let today = Day("2026-01-15") else { return 0 }
  let region = Region(id: .init(rawValue: 1), name: "青禾区", level: .district)
  let workspace = Workspace(
    settings: WorkspaceSettings(region: region.id, period: period), catalog: Catalog(),
    regions: [region])
  _ = composer.compose(workspace, today: today)
  return 0
}
