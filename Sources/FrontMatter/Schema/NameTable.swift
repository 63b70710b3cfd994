/// A fixed list of names, to look up by bytes that stand in a file. No text is made of what is looked up.
///
/// A class, because all threads share each table: passing one on counts one reference, not five.
package final class NameTable: Sendable {
  package let names: [String]
  let count: Int
  /// All names, one behind the other, and where each begins; one start more than there are names.
  private let letters: [UInt8]
  private let starts: [Int32]
  /// By fingerprint the last name that has it, and by name the one before with the same; -1 for none.
  private let newest: [Int16]
  private let previous: [Int16]

  private static let fingerprints = 256

  package init(_ names: [String]) {
    var letters: [UInt8] = []
    var starts: [Int32] = [0]
    var newest = [Int16](repeating: -1, count: Self.fingerprints)
    var previous: [Int16] = []
    for (position, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      let fingerprint = bytes.withUnsafeBufferPointer(Self.fingerprint)
      previous.append(newest[fingerprint])
      newest[fingerprint] = Int16(position)
      letters += bytes
      starts.append(Int32(letters.count))
    }
    self.names = names
    count = names.count
    self.letters = letters
    self.starts = starts
    self.newest = newest
    self.previous = previous
  }

  /// The position of `name` among the names. Nearly always one comparison, or none.
  func position(of name: UnsafeBufferPointer<UInt8>) -> Int? {
    var candidate = Int(newest[Self.fingerprint(name)])
    while candidate >= 0 {
      if isEqual(name, to: candidate) { return candidate }
      candidate = Int(previous[candidate])
    }
    return nil
  }

  private func isEqual(_ name: UnsafeBufferPointer<UInt8>, to candidate: Int) -> Bool {
    let start = Int(starts[candidate])
    guard Int(starts[candidate + 1]) - start == name.count else { return false }
    for index in name.indices where name[index] != letters[start + index] { return false }
    return true
  }

  private static func fingerprint(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = name.first, let last = name.last else { return 0 }
    let middle = name[name.count / 2]
    return (Int(first) &* 5 &+ Int(last) &* 3 &+ Int(middle) &* 7 &+ name.count)
      & (fingerprints - 1)
  }
}
