import Markdown

/// Where the words of some passages are written: stretches of the page's text, each with the place of every byte of it.
///
/// The texts of a paragraph stand in its source in their order, so each is looked for behind the one before, and not far:
/// what stands between two of them is markup. To find all of them so takes time in proportion to their length.
struct PassageRuns {
  private var runs: [Run] = []
  /// How many bytes of the source were looked at, for the tests.
  private(set) var steps = 0

  private struct Run {
    /// In the bytes of the page's text.
    var text: Range<Int>
    /// In those of the file: one for each byte of the text, and one for its end.
    var offsets: [Int]

    func isFollowed(by next: Run) -> Bool {
      text.upperBound == next.text.lowerBound && offsets.last == next.offsets.first
    }
  }

  init() {}

  /// `group` are passages that are written one behind the other.
  init(of group: Range<Int>, in text: PageText, _ places: SourceMap) {
    guard let first = group.first, let block = places.range(ofBlock: text.passages[first].node)
    else { return }
    var reader = PassageReader(text, places, in: block)
    for passage in text.passages[group] { reader.read(passage) }
    steps = reader.steps
    for (text, offsets) in reader.found where !text.isEmpty {
      add(Run(text: text, offsets: offsets))
    }
  }

  private mutating func add(_ run: Run) {
    guard let last = runs.indices.last, runs[last].isFollowed(by: run) else {
      return runs.append(run)
    }
    runs[last].text = runs[last].text.lowerBound..<run.text.upperBound
    runs[last].offsets.removeLast()
    runs[last].offsets += run.offsets
  }

  /// Where the text begins that is written from `range` on without markup in it, and where it ends: at the end of the range,
  /// or where markup begins. Nil where the first byte was not found.
  func unbroken(_ range: Range<Int>) -> (text: Range<Int>, source: Range<Int>)? {
    guard let run = run(of: range.lowerBound) else { return nil }
    let text = range.clamped(to: run.text)
    let (start, end) = (
      run.offsets[text.lowerBound - run.text.lowerBound],
      run.offsets[text.upperBound - run.text.lowerBound]
    )
    return (text, start..<end)
  }

  /// From the first byte of a range to its last, whatever stands between. Nil where one of both was not found.
  func whole(_ range: Range<Int>) -> Range<Int>? {
    guard let start = run(of: range.lowerBound), let end = run(of: range.upperBound - 1) else {
      return nil
    }
    let lower = start.offsets[range.lowerBound - start.text.lowerBound]
    let upper = end.offsets[range.upperBound - end.text.lowerBound]
    return lower < upper ? lower..<upper : nil
  }

  /// Complexity: logarithmic.
  private func run(of position: Int) -> Run? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    guard low < runs.count, runs[low].text.contains(position) else { return nil }
    return runs[low]
  }
}
