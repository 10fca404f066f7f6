import Core
import TUI
import Testing

@Suite struct GivingAPanelRoom {
  @Test func oneKeyMakesThePanelWiderThenFillsTheWindowThenPutsItBack() throws {
    var sitting = try Sitting()
    let usual = Layout(for: sitting.state)
    try sitting.press("F12")
    let wide = Layout(for: sitting.state)
    #expect((wide.figures?.width ?? 0) > (usual.figures?.width ?? 0))
    #expect(wide.speech != nil)
    try sitting.press("F12")
    let full = Layout(for: sitting.state)
    #expect(full.figures?.width == 120)
    #expect(full.speech == nil && full.organizations == nil)
    try sitting.press("F12")
    #expect(Layout(for: sitting.state) == usual)
  }

  @Test func tabStillFindsThePanelsThatAFullOneHides() throws {
    var sitting = try Sitting()
    try sitting.press("F12 F12 Tab")
    #expect(sitting.state.focus == .issues)
    #expect(Layout(for: sitting.state).issues?.width == 120)
    try sitting.press("Tab")
    #expect(Layout(for: sitting.state).speech?.width == 120)
  }

  @Test(arguments: [(120, 36), (80, 24), (60, 16)])
  func noPanelsOverlapAndNoneIsUnreachable(_ size: (Int, Int)) throws {
    for page in ["F2", "F3", "F4", "F5"] {
      for zoom in ["", "F12", "F12 F12"] {
        var sitting = try Sitting(size.0, size.1)
        try sitting.press("\(page) \(zoom)")
        let usual = Set(Layout(for: sitting.state).panels)
        var seen: Set<Panel> = []
        for _ in 0..<4 {
          let layout = Layout(for: sitting.state)
          let rects = [
            layout.organizations, layout.figures, layout.issues, layout.speech, layout.outline,
            layout.passage, layout.overview,
          ].compactMap { $0 }
          for (index, a) in rects.enumerated() {
            #expect(a.endColumn <= size.0 && a.endRow <= size.1 - 2)
            for b in rects[(index + 1)...] {
              let apart =
                a.endColumn <= b.column || b.endColumn <= a.column || a.endRow <= b.row
                || b.endRow <= a.row
              #expect(apart, "\(page) \(zoom) \(size): \(a) \(b)")
            }
          }
          seen.insert(sitting.state.focus)
          try sitting.press("Tab")
        }
        #expect(seen == usual)
      }
    }
  }
}
