extension SearchIndex {
  /// What holds every word of a query, the best first: exact names, then those that begin so, then those that hold it; the
  /// office's own before those of other regions.
  /// - Parameters:
  ///   - period: the period of the figures that are found.
  ///   - kind: what alone is wanted; nil for everything.
  ///   - limit: how many of a kind are told of at most; all are counted.
  public func results(
    of query: SearchQuery, in period: Period, sentences: SpeechSentences = SpeechSentences(),
    only kind: SearchKind? = nil, limit: Int
  ) -> SearchResults {
    guard !query.isEmpty else { return SearchResults() }
    let ranks = query.words.map(texts.ranks)
    var best: [SearchKind: Best<Int>] = [:]
    for place in items.indices {
      var total: UInt64 = 0
      var holdsAll = true
      for word in ranks.indices where holdsAll {
        holdsAll = ranks[word][place] != SearchTexts.none
        total += UInt64(ranks[word][place])
      }
      let item = items[place]
      guard holdsAll, kind == nil || kind == item.kind else { continue }
      best[item.kind, default: Best(limit)].offer(
        place, score: total << 48 | (item.isHome ? 0 : 1) << 40 | UInt64(place))
    }
    var groups = best.map { kind, best in
      var best = best
      return SearchGroup(
        kind: kind, count: best.count, hits: best.values.map(hit), rank: Int(best.least >> 48))
    }
    if kind == nil || kind == .figure {
      groups.append(figures(ranks, in: period, limit: limit))
    }
    if kind == nil || kind == .sentence { groups.append(sentences.found(query, limit: limit)) }
    return SearchResults(groups: groups)
  }

  /// An organization by the name that tells it from those of other regions.
  func title(of subject: Subject) -> String {
    guard case .organization(let id) = subject, let organization = workspace.organization(id)
    else { return workspace.name(of: subject) }
    return organization.region == workspace.settings.region
      ? organization.shortName : organization.formalName
  }

  private func hit(_ place: Int) -> SearchHit {
    let item = items[place]
    let (title, note) = words(of: item)
    return SearchHit(target: item.target, title: title, note: note)
  }

  private func words(of item: Item) -> (title: String, note: String) {
    switch item.kind {
    case .region:
      let region = workspace.regions[item.place]
      let above = region.parent.flatMap(workspace.region)?.name
      return (
        region.name, [region.level.rawValue, above].compactMap { $0 }.joined(separator: " · ")
      )
    case .organization:
      let organization = workspace.organizations[item.place]
      let region = workspace.region(organization.region)?.name ?? ""
      return (
        title(of: .organization(organization.id)),
        item.isHome ? organization.formalName : region
      )
    case .indicator:
      let indicator = workspace.catalog.indicators[item.place]
      return (
        indicator.name,
        [reporterName(of: indicator), indicator.group, indicator.unit.name]
          .filter { !$0.isEmpty }.joined(separator: " · ")
      )
    case .issue:
      let issue = workspace.issues[item.place]
      let tendencies = issue.tendencies.map(\.rawValue).joined(separator: "、")
      return (
        issue.manifestation,
        "\(title(of: .organization(issue.organization))) · \(tendencies) · \(issue.status.rawValue)"
      )
    case .draft:
      let draft = workspace.drafts[item.place]
      return (draft.name, draft.template.isEmpty ? "" : "模板 \(draft.template)")
    case .material:
      let material = workspace.materials[item.place]
      return (
        material.name,
        "\(title(of: material.subject)) · \(material.category.rawValue) · \(material.period.chineseText)"
      )
    case .task:
      let task = workspace.tasks[item.place]
      return (
        task.text,
        "\(title(of: task.subject)) · \(task.period.chineseText) · \(task.status.rawValue)"
      )
    case .formulation:
      let formulation = workspace.formulations[item.place]
      return (formulation.name, formulation.text)
    // Neither is among the items.
    case .figure, .sentence: return ("", "")
    }
  }

  private func reporterName(of indicator: Indicator) -> String {
    switch indicator.reporters {
    case .everyKind: "各机构"
    case .region: "区域"
    case .kinds(let kinds):
      kinds.compactMap { workspace.catalog.kind($0)?.name }.joined(separator: "、")
    }
  }
}
