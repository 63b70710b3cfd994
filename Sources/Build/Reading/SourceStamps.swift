/// The files of one source folder, listed and looked at from outside.
struct SourceStamps: Sendable {
  let folder: Folder
  let listing: FolderListing
  /// In the order of the listing's files.
  let stamps: [FileStamp]
  /// When the files were looked at, or shortly before.
  let moment: Int64

  init(_ path: String, _ workers: Workers) throws(MachineTrouble) {
    moment = FileStamp.now
    folder = try Folder(opening: path)
    listing = try FolderListing(of: folder)
    stamps = try folder.stamps(of: listing.files, workers)
  }

  private init(_ earlier: SourceStamps, _ stamps: [FileStamp]) {
    moment = FileStamp.now
    folder = earlier.folder
    listing = earlier.listing
    self.stamps = stamps
  }

  /// The same folder when some of its files have changed and none has come or gone; nil where that is not so. Complexity: one
  /// call for each changed file.
  func refreshed(_ changed: [String]) -> SourceStamps? {
    var stamps = stamps
    for path in Set(changed) where !SourceName.isHidden(path) {
      guard let position = listing.position(of: path), let stamp = folder.stamp(ofFile: path)
      else { return nil }
      stamps[position] = stamp
    }
    return SourceStamps(self, stamps)
  }

  /// Of paths that changed, those that a site may say something else for. `isRead` tells a file that is read from one that is
  /// only there.
  func concerned(by changed: [String], isRead: (String) -> Bool) -> [String] {
    changed.filter { path in
      if SourceName.isHidden(path) || SourceName.isTemporary(path) { return false }
      let isThere = folder.stamp(of: path) != nil
      if listing.position(of: path) != nil { return !isThere || isRead(path) }
      // It came and went, but for a name that cannot be shown, by which nothing is found.
      return isThere || listing.everything.contains(path) || path.contains("\u{FFFD}")
    }
  }

  /// Of content and templates.
  static func both(
    _ options: BuildOptions, _ workers: Workers
  ) throws(MachineTrouble) -> (content: SourceStamps, templates: SourceStamps) {
    (
      try SourceStamps(options.content, workers), try SourceStamps(options.templates, workers)
    )
  }
}
