/// The bytes of a manifest in the making.
struct OutputManifestWriter {
  private var table: [UInt8] = []
  private var paths: [UInt8] = []
  private let pathStart: Int

  var bytes: [UInt8] { table + paths }

  init(files: Int, folders: Int) {
    pathStart =
      OutputManifest.headSize + files * OutputManifest.entrySize
      + folders * OutputManifest.folderSize
    table.reserveCapacity(pathStart)
    paths.reserveCapacity((files + folders) * Self.usualPath)
    table.append(word: UInt64(files))
    table.append(word: UInt64(folders))
  }

  private static let usualPath = 56

  mutating func add(_ file: OutputFile) {
    var path = file.path
    path.withUTF8 { add(file.entry, path: UnsafeRawBufferPointer($0)) }
  }

  mutating func add(_ entry: OutputEntry, path: UnsafeRawBufferPointer) {
    table.append(word: entry.key)
    table.append(word: entry.digest)
    table.append(word: UInt64(bitPattern: entry.size))
    table.append(word: UInt64(bitPattern: entry.modified))
    add(path)
  }

  mutating func add(_ folder: OutputFolder) {
    table.append(word: UInt64(bitPattern: folder.modified))
    var path = folder.path
    path.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func add(_ path: UnsafeRawBufferPointer) {
    table.append(word: UInt64(pathStart + paths.count))
    paths.append(contentsOf: path)
    paths.append(0)
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt64) {
    Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
  }
}
