import Diagnostics

extension Rule {
  static let repeatedKey = Rule(
    "YM005", .error, "a key stands once in its mapping",
    reason: """
      YAML leaves open which of two values counts, and programs differ. A page with two days of \
      review would show one of them by chance.
      """)
}

/// Finds keys that stand more than once in their mapping.
struct RepeatedKeys {
  private let document: YAMLDocument
  private let nodes: [YAMLNode]
  private let bytes: [UInt8]

  /// Reports every key that equals an earlier one of its mapping.
  static func report(in document: YAMLDocument, _ problems: inout Problems) {
    let search = RepeatedKeys(document)
    for index in search.nodes.indices where search.nodes[index].shape == .mapping {
      search.check(index, &problems)
    }
  }

  static func report(
    _ key: String, at second: Range<Int>, first: Range<Int>, in source: SourceText,
    _ problems: inout Problems
  ) {
    problems.report(
      .repeatedKey, "'\(key)' is written twice", at: source.place(second),
      notes: [Diagnostic.Note("the first one is here", at: source.place(first))],
      help: "keep one of them")
  }

  private init(_ document: YAMLDocument) {
    self.document = document
    nodes = document.nodes
    bytes = document.source.bytes
  }

  /// A mapping of a few keys, as most are, is checked without a table.
  private func check(_ mapping: Int, _ problems: inout Problems) {
    var count = 0
    var key = mapping + 1
    while key < nodes[mapping].subtreeEnd {
      count += 1
      key = nextKey(after: key)
    }
    if count > 64 { checkLarge(mapping, &problems) } else { checkSmall(mapping, &problems) }
  }

  /// One bit for each kind of key seen; only keys that meet a set bit are compared with the others.
  private func checkSmall(_ mapping: Int, _ problems: inout Problems) {
    var seen: UInt64 = 0
    var key = mapping + 1
    while key < nodes[mapping].subtreeEnd {
      let bit = fingerprint(nodes[key])
      if seen & bit != 0 { compare(key, in: mapping, &problems) }
      seen |= bit
      key = nextKey(after: key)
    }
  }

  private func compare(_ key: Int, in mapping: Int, _ problems: inout Problems) {
    var other = mapping + 1
    while other < key {
      if areEqual(nodes[other], nodes[key]) { return report(key, first: other, &problems) }
      other = nextKey(after: other)
    }
  }

  private func checkLarge(_ mapping: Int, _ problems: inout Problems) {
    var firsts: [String: Int] = [:]
    var key = mapping + 1
    while key < nodes[mapping].subtreeEnd {
      let text = document.text(of: nodes[key])
      if let first = firsts[text] {
        report(key, first: first, &problems)
      } else {
        firsts[text] = key
      }
      key = nextKey(after: key)
    }
  }

  private func report(_ key: Int, first: Int, _ problems: inout Problems) {
    let second = YAMLValue(document: document, index: key)
    Self.report(
      second.text ?? "", at: second.span,
      first: YAMLValue(document: document, index: first).span, in: document.source, &problems)
  }

  /// A key's value comes right after it, and the next key after all that the value holds.
  private func nextKey(after key: Int) -> Int {
    Int(nodes[key + 1].subtreeEnd)
  }

  private func fingerprint(_ key: YAMLNode) -> UInt64 {
    guard !key.isCopied, key.contentStart < key.contentEnd else { return ~0 }
    let first = UInt64(bytes[Int(key.contentStart)])
    let last = UInt64(bytes[Int(key.contentEnd) - 1])
    let length = UInt64(key.contentEnd - key.contentStart)
    // These factors tell the usual fields of a source apart, of which a page has most.
    return 1 << ((first &+ last &* 2 &+ length &* 8) & 63)
  }

  private func areEqual(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    if left.isCopied || right.isCopied {
      return document.text(of: left) == document.text(of: right)
    }
    guard left.contentEnd - left.contentStart == right.contentEnd - right.contentStart else {
      return false
    }
    return zip(left.contentStart..<left.contentEnd, right.contentStart..<right.contentEnd)
      .allSatisfy { bytes[Int($0)] == bytes[Int($1)] }
  }
}
