/// "did you mean": the one known name nearest to what was written.
package enum Suggestion {
  /// The nearest of `candidates` by edit distance (insert, delete, replace, swap of neighbours), or
  /// nil when none is near: at most a third of the longer word's letters may differ, case aside.
  /// Among equally near ones the first in alphabetical order, so that the answer does not depend on
  /// the order in which candidates come.
  package static func nearest(to written: String, among candidates: some Sequence<String>)
    -> String?
  {
    let word = Array(written.lowercased().unicodeScalars)
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != written {
      let other = Array(candidate.lowercased().unicodeScalars)
      let allowed = max(1, max(letters(of: word), letters(of: other)) / 3)
      guard abs(word.count - other.count) <= allowed else { continue }
      let distance = editDistance(word, other)
      guard distance <= allowed else { continue }
      if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// What counts of a path is its last name without the ending: folders in common make no two files
  /// alike.
  private static func letters(of word: [Unicode.Scalar]) -> Int {
    let name = word.lastIndex(of: "/").map { word[($0 + 1)...] } ?? word[...]
    guard name.count < word.count else { return word.count }
    return name.lastIndex(of: ".").map { $0 - name.startIndex } ?? name.count
  }

  /// `did you mean 'x'?`, or nil when nothing is near.
  package static func help(for written: String, among candidates: some Sequence<String>) -> String?
  {
    nearest(to: written, among: candidates).map { "did you mean '\($0)'?" }
  }

  /// Optimal string alignment distance.
  private static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
        var distance = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, beforePrevious[column - 1] + 1)
        }
        current.append(distance)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
