import Core

/// What stands for the number of a new record until the store has given it one: below 0.
struct Placeholder: Hashable, Sendable {
  /// The records that are made on the screen.
  enum Kind: Hashable, Sendable { case material, task, issue, formulation, draft }
  var kind: Kind
  var number: Int64
}

extension Record {
  /// With other numbers for itself and what it refers to, where these are placeholders.
  /// - Parameter number: what is to stand in a placeholder's place; nil leaves it.
  func renumbered(_ number: (Placeholder) -> Int64?) -> Record {
    func new<Value>(_ id: Identifier<Value>, _ kind: Placeholder.Kind) -> Identifier<Value> {
      guard id.rawValue < 0 else { return id }
      return number(Placeholder(kind: kind, number: id.rawValue)).map(Identifier.init) ?? id
    }
    switch self {
    case .material(var material):
      material.id = new(material.id, .material)
      return .material(material)
    case .task(var task):
      task.id = new(task.id, .task)
      return .task(task)
    case .issue(var issue):
      issue.id = new(issue.id, .issue)
      return .issue(issue)
    case .formulation(var formulation):
      formulation.id = new(formulation.id, .formulation)
      return .formulation(formulation)
    case .draft(var draft):
      draft.id = new(draft.id, .draft)
      return .draft(draft)
    case .settings(var settings):
      settings.draft = settings.draft.map { new($0, .draft) }
      return .settings(settings)
    case .region, .kind, .organization, .indicator, .figure, .revision: return self
    }
  }

  fileprivate var placeholders: Set<Placeholder> {
    var found: Set<Placeholder> = []
    _ = renumbered {
      found.insert($0)
      return nil
    }
    return found
  }
}

extension Edit {
  /// Those of the records that it makes.
  var ownPlaceholders: Set<Placeholder> {
    changes.filter { $0.before == nil }.reduce(into: []) {
      $0.formUnion($1.after?.placeholders ?? [])
    }
  }

  /// Those of records that another edit makes.
  var otherPlaceholders: Set<Placeholder> {
    changes.reduce(into: Set<Placeholder>()) {
      $0.formUnion($1.before?.placeholders ?? [])
      $0.formUnion($1.after?.placeholders ?? [])
    }.subtracting(ownPlaceholders)
  }

  /// With the numbers that were given since to records of other edits.
  func renumbered(by given: [Placeholder: Int64]) -> Edit {
    guard !given.isEmpty else { return self }
    let own = ownPlaceholders
    let number = { (placeholder: Placeholder) in
      own.contains(placeholder) ? nil : given[placeholder]
    }
    var edit = self
    for index in changes.indices {
      edit.changes[index].before = changes[index].before?.renumbered(number)
      edit.changes[index].after = changes[index].after?.renumbered(number)
    }
    return edit
  }

  /// The numbers that the store gave to the records that it makes.
  func numbers(givenIn committed: Edit) -> [Placeholder: Int64] {
    var given: [Placeholder: Int64] = [:]
    for (shown, stored) in zip(changes, committed.changes) where shown.before == nil {
      guard let placeholder = shown.after?.placeholders.first, let number = stored.after?.number
      else { continue }
      given[placeholder] = number
    }
    return given
  }
}

extension Record {
  /// Of what can be made on the screen.
  fileprivate var number: Int64? {
    switch self {
    case .material(let material): material.id.rawValue
    case .task(let task): task.id.rawValue
    case .issue(let issue): issue.id.rawValue
    case .formulation(let formulation): formulation.id.rawValue
    case .draft(let draft): draft.id.rawValue
    case .settings, .region, .kind, .organization, .indicator, .figure, .revision: nil
    }
  }
}
