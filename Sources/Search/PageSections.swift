/// What is shown of the sections of pages: thousands wait for the end of a build, where an array for each would cost as much
/// again. Pages share headings such as "Symptoms", so each section is held once.
struct PageSections: Sendable {
  /// Each section once, one behind the other.
  private var bytes: [UInt8] = []
  /// Where the bytes of a section end; where they begin, those of the section before it do.
  private var ends: [UInt32] = []
  /// Sections by the hash of their bytes. Of two with one hash, the first is found.
  private var known: [Int: Int32] = [:]

  /// The sections of one page behind those of the other.
  private var numbers: [Int32] = []
  /// In ascending order.
  private var pages: [Int32] = []
  /// Where a page's numbers end; where they begin, those of the page before it do.
  private var lasts: [Int32] = []

  mutating func add(_ sections: [[UInt8]], of page: Int) {
    precondition(pages.last.map { $0 < page } ?? true, "pages come in ascending order")
    for section in sections { numbers.append(number(of: section)) }
    pages.append(Int32(page))
    lasts.append(Int32(numbers.count))
  }

  private mutating func number(of section: [UInt8]) -> Int32 {
    let hash = section.hashValue
    let found = known[hash]
    if let found, self.section(found).elementsEqual(section) { return found }
    bytes += section
    ends.append(UInt32(bytes.count))
    let number = Int32(ends.count - 1)
    if found == nil { known[hash] = number }
    return number
  }

  private func section(_ number: Int32) -> ArraySlice<UInt8> {
    let index = Int(number)
    return bytes[(index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index])]
  }

  /// The sections of a page in their order; nil for a page that was not added. Complexity: logarithmic in their number.
  subscript(page: Int) -> [ArraySlice<UInt8>]? {
    var (low, high) = (0, pages.count)
    while low < high {
      let middle = (low + high) / 2
      if pages[middle] < page { low = middle + 1 } else { high = middle }
    }
    guard low < pages.count, pages[low] == page else { return nil }
    return numbers[(low > 0 ? Int(lasts[low - 1]) : 0)..<Int(lasts[low])].map(section)
  }
}
