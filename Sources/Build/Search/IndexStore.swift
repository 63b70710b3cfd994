/// Where the files of the index for readers are put, and where those of the last one are found. Used from several threads at
/// once.
protocol IndexStore: Sendable {
  associatedtype Placed: Sendable

  func place(_ bytes: ArraySlice<UInt8>, at path: String) throws(MachineTrouble) -> Placed

  /// The file that the last index has there, as it is; nil when it has none.
  func kept(at path: String) -> Placed?

  /// A file of the last index.
  func read(_ path: String) throws(MachineTrouble) -> [UInt8]

  func path(of placed: Placed) -> String

  /// Of the file's content.
  func digest(of placed: Placed) -> UInt64
}

extension TreeUpdate: IndexStore {
  func path(of placed: Placed) -> String { file(placed).path }

  func digest(of placed: Placed) -> UInt64 { file(placed).digest }

  func read(_ path: String) throws(MachineTrouble) -> [UInt8] {
    guard let folder = published.folder,
      let bytes = try? folder.read(path, limit: SourceReader.pageLimit * 64)
    else { throw MachineTrouble("cannot read '\(path)' of the published site") }
    return bytes
  }
}
