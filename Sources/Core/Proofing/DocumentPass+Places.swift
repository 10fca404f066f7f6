/// Another county's bodies in a county's speech: what is left of the text that it was made from.
extension DocumentPass {
  mutating func places() {
    guard let own = options.place ?? titledPlace() else { return }
    for index in paragraphs.indices {
      for place in paragraphs[index].places where place.name != own {
        report(
          .placeMixed, index, place.start, 3, .warning,
          "全文是\(Self.name(own))的，这里却是\(Self.name(place.name))：像是别处的稿子混进来的")
      }
    }
  }

  /// The place that the title or a line under it names.
  private func titledPlace() -> UInt64? {
    paragraphs.lazy.filter { $0.length > 0 }.prefix(3)
      .first { $0.length <= 40 && $0.stopCount == 0 && !$0.places.isEmpty }?.places.first?.name
  }

  private static func name(_ packed: UInt64) -> String {
    String(scalars: [2, 1, 0].map { UInt32(packed >> (16 * $0) & 0xFFFF) })
  }
}
