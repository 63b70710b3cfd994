import Fingerprints

/// Every fact of a site on the day of a build: by what it is known from build to build, and a digest of what
/// it says.
struct FactTable: Sendable {
  /// By kind, then position: a digest of the fact's name.
  private(set) var keys: [[UInt64]]
  /// By kind, then position.
  private(set) var digests: [[UInt64]]

  init() {
    keys = Fact.Kind.allCases.map { _ in [] }
    digests = keys
  }

  mutating func add(_ kind: Fact.Kind, key: UInt64, digest: UInt64) {
    keys[kind.rawValue].append(key)
    digests[kind.rawValue].append(digest)
  }

  /// Takes the facts of a kind at once.
  mutating func set(_ kind: Fact.Kind, keys: [UInt64], digests: [UInt64]) {
    self.keys[kind.rawValue] = keys
    self.digests[kind.rawValue] = digests
  }

  /// Takes the facts of a kind from another table.
  mutating func take(_ kind: Fact.Kind, from other: FactTable) {
    set(kind, keys: other.keys[kind.rawValue], digests: other.digests[kind.rawValue])
  }
}

extension FactTable {
  func write(to writer: inout RecordWriter) {
    for table in keys + digests { writer.write(table) { $0.write(fixed: $1) } }
  }

  init(from reader: inout RecordReader) throws(DamagedRecord) {
    self.init()
    for kind in keys.indices { keys[kind] = try Self.numbers(&reader) }
    for kind in digests.indices {
      digests[kind] = try Self.numbers(&reader)
      guard digests[kind].count == keys[kind].count else { throw DamagedRecord() }
    }
  }

  private static func numbers(_ reader: inout RecordReader) throws(DamagedRecord) -> [UInt64] {
    try reader.list { (reader) throws(DamagedRecord) in try reader.fixed() }
  }
}
