import Diagnostics

/// The lines in which two versions of a file differ, as `diff -U0` prints them.
struct LineDifference {
  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  /// Empty where there is no difference.
  var text: String {
    let hunks = hunks
    guard !hunks.isEmpty else { return "" }
    return Printable.text("--- \(path)") + "\n" + Printable.text("+++ \(path)") + "\n"
      + hunks.map(text).joined()
  }

  /// Lines of the old version that give way to lines of the new one.
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
  }

  private func text(_ hunk: Hunk) -> String {
    let lines =
      ["@@ -\(Self.place(hunk.old)) +\(Self.place(hunk.new)) @@"]
      + old[hunk.old].map { "-" + Self.shown($0) } + new[hunk.new].map { "+" + Self.shown($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// An empty range is named by the line before it.
  private static func place(_ range: Range<Int>) -> String {
    range.count == 1
      ? "\(range.lowerBound + 1)"
      : "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private static func shown(_ line: ArraySlice<UInt8>) -> String {
    let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    return Printable.text(String(decoding: text, as: UTF8.self))
  }

  /// A file without LF has its lines end at CR.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let newline = UInt8(ascii: "\n")
    return bytes.split(
      separator: bytes.contains(newline) ? newline : UInt8(ascii: "\r"),
      omittingEmptySubsequences: false)
  }

  // MARK: Comparing

  private var hunks: [Hunk] {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start, newEnd > start, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    return hunks(start..<oldEnd, start..<newEnd)
  }

  /// By the longest row of lines that both have; quadratic in the lines between the first difference and the last, which
  /// are a part of a header.
  private func hunks(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [Hunk] {
    let common = commonLengths(oldRange, newRange)
    var hunks: [Hunk] = []
    var (i, j) = (oldRange.lowerBound, newRange.lowerBound)
    while i < oldRange.upperBound || j < newRange.upperBound {
      if i < oldRange.upperBound, j < newRange.upperBound, old[i] == new[j] {
        i += 1
        j += 1
        continue
      }
      let (row, column) = (i - oldRange.lowerBound, j - newRange.lowerBound)
      let takesOld =
        j == newRange.upperBound
        || (i < oldRange.upperBound && common[row + 1][column] >= common[row][column + 1])
      Self.add(takesOld ? i..<i + 1 : i..<i, takesOld ? j..<j : j..<j + 1, to: &hunks)
      if takesOld { i += 1 } else { j += 1 }
    }
    return hunks
  }

  private func commonLengths(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [[Int]] {
    var lengths = Array(
      repeating: Array(repeating: 0, count: newRange.count + 1), count: oldRange.count + 1)
    for row in (0..<oldRange.count).reversed() {
      for column in (0..<newRange.count).reversed() {
        lengths[row][column] =
          old[oldRange.lowerBound + row] == new[newRange.lowerBound + column]
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    return lengths
  }

  private static func add(_ old: Range<Int>, _ new: Range<Int>, to hunks: inout [Hunk]) {
    if let last = hunks.last, last.old.upperBound == old.lowerBound,
      last.new.upperBound == new.lowerBound
    {
      hunks[hunks.count - 1] = Hunk(
        old: last.old.lowerBound..<old.upperBound, new: last.new.lowerBound..<new.upperBound)
    } else {
      hunks.append(Hunk(old: old, new: new))
    }
  }
}
