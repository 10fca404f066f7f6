/// Going through the cases of an enum by a key, round again at either end.
extension CaseIterable where Self: Equatable, AllCases == [Self] {
  var following: Self { moved(by: 1) }
  var preceding: Self { moved(by: Self.allCases.count - 1) }

  private func moved(by step: Int) -> Self {
    let cases = Self.allCases
    return cases[((cases.firstIndex(of: self) ?? 0) + step) % cases.count]
  }
}
