/// Lists and mappings in brackets, on one line.
extension PlainSubsetReader {
  mutating func readFlow() throws(BeyondSubset) {
    try enter()
    if byte(at: position) == .openBracket {
      try readFlowList()
    } else {
      try readFlowMapping()
    }
    depth -= 1
  }

  private mutating func readFlowList() throws(BeyondSubset) {
    let list = tree.open(.sequence, at: position)
    position += 1
    skipSpaces()
    if !take(.closeBracket) {
      repeat {
        skipSpaces()
        try readFlowValue()
        skipSpaces()
      } while take(.comma)
      guard take(.closeBracket) else { throw BeyondSubset() }
    }
    tree.close(list, after: position)
  }

  private mutating func readFlowMapping() throws(BeyondSubset) {
    let mapping = tree.open(.mapping, at: position)
    position += 1
    skipSpaces()
    if !take(.closeBrace) {
      repeat {
        skipSpaces()
        try takeKey(try scanText(inFlow: true))
        skipSpaces()
        try readFlowValue()
        skipSpaces()
      } while take(.comma)
      guard take(.closeBrace) else { throw BeyondSubset() }
    }
    tree.close(mapping, after: position)
  }

  private mutating func readFlowValue() throws(BeyondSubset) {
    if isAtBracket {
      try readFlow()
    } else {
      add(try scanText(inFlow: true))
    }
  }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte(at: position) == expected else { return false }
    position += 1
    return true
  }
}
