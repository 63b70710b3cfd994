/// What is shown of the sections of pages, one page behind the other: thousands wait for the end of a build, where an
/// array for each would cost as much again.
struct PageSections: Sendable {
  private var bytes: [UInt8] = []
  /// In ascending order.
  private var pages: [Int32] = []
  /// Where a page's bytes end; where they begin, those of the page before it do.
  private var ends: [Int] = []

  mutating func add(_ sections: ArraySlice<UInt8>, of page: Int) {
    precondition(pages.last.map { $0 < page } ?? true, "pages come in ascending order")
    bytes += sections
    pages.append(Int32(page))
    ends.append(bytes.count)
  }

  /// Nil for a page that was not added. Complexity: logarithmic in their number.
  subscript(page: Int) -> ArraySlice<UInt8>? {
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle] < page { low = middle + 1 } else { high = middle }
    }
    guard low < pages.count, pages[low] == page else { return nil }
    return bytes[(low > 0 ? ends[low - 1] : 0)..<ends[low]]
  }
}
