import Core

/// What a part of the screen stands for when it is clicked.
public enum PointerTarget: Hashable, Sendable {
  /// A panel, where there is nothing to select in it.
  case panel(Panel)
  /// A line of the tree.
  case subject(Subject)
  /// A cell of the grid; which of its columns of periods, from 0.
  case cell(IndicatorID, column: Int)
  case issue(IssueID)
  /// A line of 素材 or 任务, counted from the first of the list.
  case record(Int)
  /// A line of the overview; of 四化 also which of the four columns.
  case stop(OverviewCard, Int, cell: Int?)
  /// A figure of the speech, counted from its beginning.
  case figure(Int)
  /// A line of the list in a window: so many below the selected one, above it negative.
  case listed(offset: Int)
  /// A field of a form: so many behind the one with the focus, before it negative; and the key that a click on the focused
  /// one stands for, if any.
  case field(offset: Int, again: Key?)
  /// A button of a form, counted as its fields are.
  case button(offset: Int)
  /// The name of a key, or of what a key opens.
  case key(Key)
}

extension PointerTarget {
  /// The panel that it is in; nil for what is in a window or names a key.
  var panel: Panel? {
    switch self {
    case .panel(let panel): panel
    case .subject: .organizations
    case .cell: .figures
    case .issue: .issues
    case .record: .materials
    case .stop: .overview
    case .figure: .speech
    case .listed, .field, .button, .key: nil
    }
  }
}

/// Where on the screen what stands: noted by the views while they draw, so that a click is about what is seen there.
public struct PointerMap: Hashable, Sendable {
  private struct Place: Hashable, Sendable {
    var rect: Rect
    var target: PointerTarget
  }
  private var places: [Place] = []

  public init() {}

  /// The target at a place: what was drawn there last; nil for none.
  public func target(at place: Point) -> PointerTarget? {
    places.last { $0.rect.contains(place) }?.target
  }

  mutating func add(_ target: PointerTarget, _ rect: Rect) {
    places.append(Place(rect: rect, target: target))
  }

  /// Takes what another picture has in some of its rows, moved to where they are shown.
  mutating func add(_ other: PointerMap, fromRow first: Int, to rect: Rect) {
    for place in other.places {
      let top = max(place.rect.row - first, 0)
      let bottom = min(place.rect.endRow - first, rect.height)
      guard top < bottom else { continue }
      add(
        place.target,
        Rect(
          column: place.rect.column, row: rect.row + top, width: place.rect.width,
          height: bottom - top))
    }
  }
}

extension Rect {
  fileprivate func contains(_ place: Point) -> Bool {
    place.column >= column && place.column < endColumn && place.row >= row && place.row < endRow
  }
}

extension Canvas {
  /// Notes what a part of the picture stands for, if somebody asks.
  mutating func target(_ target: @autoclosure () -> PointerTarget, _ rect: Rect) {
    guard pointerMap != nil else { return }
    pointerMap?.add(target(), rect)
  }
}

extension Derived {
  /// What an update may look at that answers a message; a click is also about what the screen shows.
  public func environment(for state: State, answering message: Message) -> Environment {
    var environment = environment(for: state)
    if case .input(.pointer) = message { environment.pointerMap = pointerMap(of: state, self) }
    return environment
  }
}
