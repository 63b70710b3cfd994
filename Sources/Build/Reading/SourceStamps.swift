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

  /// Of content and templates.
  static func both(
    _ options: BuildOptions, _ workers: Workers
  ) throws(MachineTrouble) -> (content: SourceStamps, templates: SourceStamps) {
    (
      try SourceStamps(options.content, workers), try SourceStamps(options.templates, workers)
    )
  }
}
