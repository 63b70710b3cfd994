/// What has become of an earlier build's facts: where each is now, and whether it says the same.
struct FactChanges: Sendable {
  /// By kind, then earlier position: the position now, or -1.
  private let positions: [[Int]]
  /// By kind, then earlier position.
  private let isChanged: [[Bool]]
  /// Whether each fact is where it was, so that positions need no translation.
  let keepsPositions: Bool
  /// Whether no fact changed.
  let isEmpty: Bool

  init(from earlier: FactTable, to current: FactTable) {
    var positions: [[Int]] = []
    var isChanged: [[Bool]] = []
    var keepsPositions = true
    for kind in Fact.Kind.allCases.map(\.rawValue) {
      let isSame = earlier.keys[kind] == current.keys[kind]
      keepsPositions = keepsPositions && isSame
      let found =
        isSame
        ? Array(earlier.keys[kind].indices)
        : Self.positions(of: earlier.keys[kind], in: current.keys[kind])
      positions.append(found)
      isChanged.append(
        found.indices.map {
          found[$0] < 0 || earlier.digests[kind][$0] != current.digests[kind][found[$0]]
        })
    }
    self.positions = positions
    self.isChanged = isChanged
    self.keepsPositions = keepsPositions
    isEmpty = !isChanged.contains { $0.contains(true) }
  }

  private static func positions(of keys: [UInt64], in current: [UInt64]) -> [Int] {
    let known = Dictionary(
      current.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return keys.map { known[$0] ?? -1 }
  }

  /// Whether an earlier build's fact says something else now, or is gone.
  func isChanged(_ fact: Fact) -> Bool {
    let table = isChanged[fact.kind.rawValue]
    return !table.indices.contains(fact.position) || table[fact.position]
  }

  /// Where the fact is now; nil when it is gone.
  func current(_ fact: Fact) -> Fact? {
    let table = positions[fact.kind.rawValue]
    guard table.indices.contains(fact.position), table[fact.position] >= 0 else { return nil }
    return Fact(fact.kind, table[fact.position])
  }
}
