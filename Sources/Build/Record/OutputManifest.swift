#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What a tree of outputs holds: of each file its digest, size and time, of each folder its time.
///
/// Kept as the bytes it is saved as, and searched in place, so that ten thousand files cost nothing to load.
/// Files are in the order of their names' digests.
struct OutputManifest: Sendable {
  private let bytes: [UInt8]
  /// Where the table begins; it is followed by the folders' and by the paths, each closed by a zero.
  private let start: Int
  let count: Int
  let folderCount: Int

  static let entrySize = 40
  static let folderSize = 16
  static let headSize = 16

  static let empty = OutputManifest([], [])

  /// Nil when the bytes cannot be those of a manifest.
  init(_ bytes: [UInt8], _ range: Range<Int>) throws(DamagedRecord) {
    guard range.count >= Self.headSize, range.upperBound <= bytes.count else {
      throw DamagedRecord()
    }
    self.bytes = bytes
    start = range.lowerBound
    let (files, folders) = bytes.withUnsafeBytes {
      ($0.word(at: range.lowerBound), $0.word(at: range.lowerBound + 8))
    }
    guard files < 1 << 32, folders < 1 << 32 else { throw DamagedRecord() }
    count = Int(files)
    folderCount = Int(folders)
    let tables = Self.headSize + count * Self.entrySize + folderCount * Self.folderSize
    guard tables <= range.count, tables == range.count || bytes[range.upperBound - 1] == 0 else {
      throw DamagedRecord()
    }
  }

  /// `files` in any order, each path once.
  init(_ files: [OutputFile], _ folders: [OutputFolder]) {
    self.init(keeping: [], of: nil, with: files, folders: folders)
  }

  /// Takes entries over from another manifest, by their positions in ascending order, and adds files.
  init(
    keeping kept: [Int], of other: OutputManifest?, with files: [OutputFile],
    folders: [OutputFolder]
  ) {
    var writer = OutputManifestWriter(files: kept.count + files.count, folders: folders.count)
    var next = 0
    let sorted = files.sorted { $0.key < $1.key }
    for index in kept {
      guard let other else { break }
      let key = other.key(at: index)
      while next < sorted.count, sorted[next].key < key {
        writer.add(sorted[next])
        next += 1
      }
      other.withEntry(at: index) { writer.add($0, path: $1) }
    }
    for file in sorted[next...] { writer.add(file) }
    for folder in folders { writer.add(folder) }
    bytes = writer.bytes
    start = 0
    count = kept.count + files.count
    folderCount = folders.count
  }

  /// For saving.
  var content: ArraySlice<UInt8> { bytes[start...] }

  // MARK: Looking up

  subscript(index: Int) -> OutputFile {
    withEntry(at: index) { entry, path in
      OutputFile(
        path: String(decoding: path, as: UTF8.self), key: entry.key, digest: entry.digest,
        size: entry.size, modified: entry.modified)
    }
  }

  /// A file without its path, which costs nothing.
  func entry(at index: Int) -> OutputEntry { withEntry(at: index) { entry, _ in entry } }

  /// Lends a file's entry and the bytes of its path.
  fileprivate func withEntry<Result>(
    at index: Int, _ use: (OutputEntry, UnsafeRawBufferPointer) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { raw in
      let place = start + Self.headSize + index * Self.entrySize
      let entry = OutputEntry(
        key: raw.word(at: place), digest: raw.word(at: place + 8),
        size: Int64(bitPattern: raw.word(at: place + 16)),
        modified: Int64(bitPattern: raw.word(at: place + 24)))
      return use(entry, path(raw, at: raw.word(at: place + 32)))
    }
  }

  /// Calls with each file's entry and its path as the system takes it. Complexity: no text is made.
  func forEachFile(_ visit: (Int, OutputEntry, UnsafePointer<CChar>) -> Void) {
    for index in 0..<count {
      withEntry(at: index) { entry, path in
        guard let base = path.baseAddress else { return }
        visit(index, entry, base.assumingMemoryBound(to: CChar.self))
      }
    }
  }

  /// The same for folders, with their times.
  func forEachFolder(_ visit: (Int, Int64, UnsafePointer<CChar>) -> Void) {
    bytes.withUnsafeBytes { raw in
      for index in 0..<folderCount {
        let place =
          start + Self.headSize + count * Self.entrySize + index * Self.folderSize
        guard let base = path(raw, at: raw.word(at: place + 8)).baseAddress else { continue }
        visit(
          index, Int64(bitPattern: raw.word(at: place)), base.assumingMemoryBound(to: CChar.self))
      }
    }
  }

  func folder(_ index: Int) -> OutputFolder {
    bytes.withUnsafeBytes { raw in
      let entry =
        start + Self.headSize + count * Self.entrySize + index * Self.folderSize
      return OutputFolder(
        path: String(decoding: path(raw, at: raw.word(at: entry + 8)), as: UTF8.self),
        modified: Int64(bitPattern: raw.word(at: entry)))
    }
  }

  func key(at index: Int) -> UInt64 {
    bytes.withUnsafeBytes { $0.word(at: start + Self.headSize + index * Self.entrySize) }
  }

  /// Complexity: logarithmic.
  func index(ofKey key: UInt64) -> Int? {
    bytes.withUnsafeBytes { raw in
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        let found = raw.word(at: start + Self.headSize + middle * Self.entrySize)
        if found == key { return middle }
        if found < key { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  func file(withKey key: UInt64) -> OutputFile? { index(ofKey: key).map { self[$0] } }

  /// The bytes of a path; a zero follows them.
  private func path(_ raw: UnsafeRawBufferPointer, at offset: UInt64) -> UnsafeRawBufferPointer {
    guard offset < UInt64(raw.count - start), let base = raw.baseAddress else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let path = base + start + Int(offset)
    return UnsafeRawBufferPointer(
      start: path, count: strlen(path.assumingMemoryBound(to: CChar.self)))
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
