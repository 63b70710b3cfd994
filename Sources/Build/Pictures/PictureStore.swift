import SiteModel

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Smaller forms of pictures, kept from build to build in `.sitegen/pictures`: they are made once, and removed when nobody
/// uses them any more (`UsedPictures`). Whoever deletes the folder loses time and nothing else.
struct PictureStore: Sendable {
  let folder: Folder

  /// Beside the workspaces of outputs, all of which may use it.
  static let folderName = "pictures"
  /// What the names of files begin with that a program is writing.
  static let unfinished = "unfinished-"
  /// In nanoseconds: an hour.
  private static let abandonedAfter: Int64 = 3_600_000_000_000

  /// A file of the store that is published under the same name.
  struct Kept: Sendable, Equatable {
    let name: String
    let format: PictureSettings.Format
    let width: Int
    let bytes: Int
    /// Of its content.
    let digest: UInt64
  }

  init(_ folder: Folder) {
    self.folder = folder
  }

  init(_ path: String) throws(MachineTrouble) {
    try Folder.make(path)
    folder = try Folder(opening: path)
  }

  static func name(_ key: String, _ form: PictureRecipe.Form) -> String {
    "\(key)-\(form.width).\(form.format.rawValue)"
  }

  /// Nil when they were not made, or one of them is not there any more.
  func forms(of key: String) -> [Kept]? {
    guard let bytes = try? folder.read(record(key), limit: 1 << 16),
      let forms = try? Self.read(bytes), forms.allSatisfy(isThere)
    else { return nil }
    return forms
  }

  /// Says of the forms of a picture that they are all there. Nothing counts before.
  func remember(_ forms: [Kept], of key: String) throws(MachineTrouble) {
    var writer = RecordWriter()
    writer.write(forms) {
      $0.write($1.name)
      $0.write($1.format.rawValue)
      $0.write($1.width)
      $0.write($1.bytes)
      $0.write(fixed: $1.digest)
    }
    try write(writer.bytes, to: record(key))
  }

  func write(_ bytes: [UInt8], to name: String) throws(MachineTrouble) {
    try Folder.replaceFile("\(folder.path)/\(name)", with: bytes)
  }

  /// What a program left behind.
  func remove(_ name: String) {
    unlinkat(folder.descriptor, name, 0)
  }

  /// Removes what builds left that were killed. Builds of other outputs may be at work here, so only what nobody has
  /// written to for longer than any program is given.
  ///
  /// Complexity: reads the names of all files.
  func removeAbandoned() throws(MachineTrouble) {
    for name in try FolderListing.names(in: folder)
    where name.hasPrefix(Self.unfinished) || name.hasSuffix(Folder.partialEnding) {
      guard let stamp = folder.stamp(of: name) else { continue }
      if stamp.modified < FileStamp.now - Self.abandonedAfter { remove(name) }
    }
  }

  private func record(_ key: String) -> String { "\(key).forms" }

  private func isThere(_ form: Kept) -> Bool {
    var status = stat()
    return fstatat(folder.descriptor, form.name, &status, AT_SYMLINK_NOFOLLOW) == 0
      && FileKind(mode: status.st_mode) == .file && Int(status.st_size) == form.bytes
  }

  private static func read(_ bytes: [UInt8]) throws(DamagedRecord) -> [Kept] {
    var reader = RecordReader(bytes, bytes.indices)
    let forms = try reader.list { (reader) throws(DamagedRecord) in
      let name = try reader.text()
      guard let format = PictureSettings.Format(rawValue: try reader.text()) else {
        throw DamagedRecord()
      }
      return Kept(
        name: name, format: format, width: try reader.integer(), bytes: try reader.integer(),
        digest: try reader.fixed())
    }
    guard reader.isAtEnd else { throw DamagedRecord() }
    return forms
  }
}
