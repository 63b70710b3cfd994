import Fingerprints

/// The files of one source folder, as they are and as the last build found them.
///
/// A file that has the stamp it had then is not opened. One with another stamp is read, for a file may be
/// touched without being changed: version control does so to whole trees.
struct SourceScan: Sendable {
  let folder: Folder
  let listing: FolderListing
  /// In the order of the listing's files, as are the others.
  let stamps: [FileStamp]
  /// Of the files' contents; 0 for one that nobody has read yet.
  private(set) var digests: [UInt64]
  /// Positions in the earlier listing; -1 for files that were not there.
  private let earlier: [Int]
  private let remembered: SourceRecord?
  /// When the files were looked at.
  private let moment: Int64

  /// Without a record, `leaving` says which files are left unread because a later stage reads them all.
  init(
    _ found: SourceStamps, remembered: SourceRecord?, leaving: (String) -> Bool,
    _ workers: Workers
  ) throws(MachineTrouble) {
    moment = found.moment
    folder = found.folder
    listing = found.listing
    stamps = found.stamps
    self.remembered = remembered
    earlier = Self.positions(of: listing.files, in: remembered?.paths ?? [])
    digests = Array(repeating: 0, count: listing.files.count)
    var unread: [Int] = []
    for index in listing.files.indices {
      if let remembered, earlier[index] >= 0, stamps[index] == remembered.stamps[earlier[index]] {
        digests[index] = remembered.digests[earlier[index]]
      } else if remembered != nil || !leaving(listing.files[index]) {
        unread.append(index)
      }
    }
    try read(unread, workers)
  }

  private mutating func read(_ unread: [Int], _ workers: Workers) throws(MachineTrouble) {
    let (folder, files) = (folder, listing.files)
    let finished = try workers.run(
      over: unread.count, make: { [(Int, UInt64)]() },
      visit: { (found: inout [(Int, UInt64)], index: Int) in
        // What cannot be read is reported by the stage that needs it.
        let digest = try? folder.fingerprint(of: files[unread[index]])
        found.append((unread[index], digest ?? 0))
      })
    for found in finished {
      for (index, digest) in found { digests[index] = digest }
    }
  }

  /// Both lists are sorted by their bytes.
  private static func positions(of paths: [String], in earlier: [String]) -> [Int] {
    var next = 0
    return paths.map { path in
      while next < earlier.count, earlier[next].precedesByBytes(path) {
        next += 1
      }
      return next < earlier.count && earlier[next].hasBytes(of: path) ? next : -1
    }
  }

  /// Whether the file at this position has the content that the last build read.
  func isUnchanged(_ index: Int) -> Bool {
    guard let remembered, earlier[index] >= 0, digests[index] != 0 else { return false }
    return digests[index] == remembered.digests[earlier[index]]
  }

  /// Where the file stands in the listing. Complexity: logarithmic.
  func position(of path: String) -> Int? { listing.position(of: path) }

  /// Of the file's content; nil for one that nobody has read yet.
  func digest(of path: String) -> UInt64? {
    position(of: path).map { digests[$0] }.flatMap { $0 == 0 ? nil : $0 }
  }

  /// Where the file stood in the last build's listing.
  func earlierPosition(_ index: Int) -> Int? { earlier[index] < 0 ? nil : earlier[index] }

  /// Whether the folder holds what it held when the last build published.
  var isUnchanged: Bool {
    guard let remembered, listing.files.count == remembered.paths.count else { return false }
    return listing.links.isEmpty && listing.others.isEmpty && listing.strangeNames.isEmpty
      && listing.files.indices.allSatisfy(isUnchanged)
  }

  /// Whether there are the files that were there, and none but pages have another content.
  var onlyPagesChanged: Bool {
    guard let remembered, listing.files.count == remembered.paths.count,
      !earlier.contains(-1)
    else { return false }
    return listing.files.indices.allSatisfy {
      isUnchanged($0) || ContentListing.isPage(listing.files[$0])
    }
  }

  /// Whether the record says as much of the files as can be said now.
  var isRemembered: Bool { stamps == remembered?.stamps }

  /// Takes the digest of a file that was read elsewhere.
  mutating func set(_ digest: UInt64, at index: Int) {
    digests[index] = digest
  }

  /// For the next build.
  var record: SourceRecord {
    SourceRecord(
      paths: listing.files,
      stamps: stamps.map { $0.isSettled(at: moment) ? $0 : .none }, digests: digests)
  }
}
