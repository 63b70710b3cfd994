/// Records of bodies, as the bytes that are saved: thousands of them must cost little while a build runs.
struct BodyRecords {
  private var writer = RecordWriter()
  private(set) var ranges: [Int: Range<Int>] = [:]
  /// The pages of which something was said.
  private(set) var remarked: [Int] = []
  /// How many hints there are on a page, where there are any.
  private(set) var hints: [Int: Int] = [:]

  mutating func add(_ body: BodyRecord, hints: Int, of page: Int) {
    if !body.diagnostics.isEmpty { remarked.append(page) }
    if hints > 0 { self.hints[page] = hints }
    let start = writer.bytes.count
    writer.write(body)
    ranges[page] = start..<writer.bytes.count
  }

  /// Nil for a page that is not among them.
  subscript(page: Int) -> ArraySlice<UInt8>? { ranges[page].map { writer.bytes[$0] } }
}
