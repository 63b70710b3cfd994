import Build
import Foundation
import Testing

@testable import Preview

/// A folder of its own with a watched folder in it.
final class WatchedSite {
  let outside: URL
  let content: URL
  let watch: SourceWatch
  private var sentinels = 0

  init() throws {
    outside = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-watch-\(UUID().uuidString)")
    content = outside.appending(path: "content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    watch = try SourceWatch([content.path])
  }

  deinit {
    watch.stop()
    try? FileManager.default.removeItem(at: outside)
  }

  /// All that the watch tells of what happens in `act`: a file that is written last says that nothing more will come.
  func changes(_ act: () throws -> Void) throws -> SourceChanges {
    try act()
    sentinels += 1
    let last = "last-\(sentinels)"
    try write(last, "")
    return try changes(until: last)
  }

  /// A list that is made anew has the last file too, so it is written again.
  private func changes(until last: String) throws -> SourceChanges {
    var all = SourceChanges(files: [[]], isUncertain: false)
    while let some = try watch.next() {
      all.files[0] += some.files[0]
      all.isUncertain = all.isUncertain || some.isUncertain
      if some.files[0].contains(last) { break }
      if some.isUncertain { try write(last, "") }
    }
    all.files[0] = Set(all.files[0].filter { !$0.hasPrefix("last-") }).sorted()
    return all
  }

  func url(_ path: String) -> URL { content.appending(path: path) }

  func write(_ path: String, _ text: String) throws {
    let file = open(url(path).path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: url(path), withIntermediateDirectories: true)
  }

  func move(_ path: String, to other: String) throws {
    guard rename(url(path).path, url(other).path) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url(path)) }
}

/// What lies below a folder: the files with their text, the links with where they lead.
func listing(of folder: URL) -> [String: String] {
  var found: [String: String] = [:]
  for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [] {
    if let text = content(of: folder.appending(path: path)) { found[path] = text }
  }
  return found
}

/// Nil for folders and for what is not there.
func content(of file: URL) -> String? {
  if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file.path) {
    return "-> \(target)"
  }
  return (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
}
