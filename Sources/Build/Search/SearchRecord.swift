/// What a build remembers of the index for readers: the index itself lies among the outputs.
struct SearchRecord: Sendable, Equatable {
  var ordinals = PageOrdinals()
  /// By language, how many pages can be found.
  var counts: [Int] = []
  /// Paths of all files of the index.
  var files: [String] = []
}

extension RecordWriter {
  mutating func write(_ search: SearchRecord) {
    write(search.ordinals.numbers) { $0.write($1) }
    write(search.counts) { $0.write($1) }
    write(search.files) { $0.write($1) }
  }
}

extension RecordReader {
  mutating func search() throws(DamagedRecord) -> SearchRecord {
    SearchRecord(
      ordinals: PageOrdinals(
        numbers: try list { (reader) throws(DamagedRecord) in try reader.integer() }),
      counts: try list { (reader) throws(DamagedRecord) in try reader.integer() },
      files: try list { (reader) throws(DamagedRecord) in try reader.text() })
  }
}

extension BuildMemory {
  /// Whether the index for readers lies where the last build put it, or none is wanted. Without it, all pages are read
  /// again.
  func keepsIndex(_ searched: SearchedPages?) -> Bool {
    guard searched != nil else { return true }
    guard !record.search.files.isEmpty else { return false }
    guard let published else { return true }
    return record.search.files.allSatisfy {
      published.manifest.index(ofKey: OutputFile.key(of: $0)) != nil
    }
  }
}
