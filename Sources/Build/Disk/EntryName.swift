/// The name of an entry of a folder, where the system wrote it.
struct EntryName {
  let bytes: UnsafeBufferPointer<UInt8>

  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// `.` and `..`.
  var isFolderItself: Bool {
    isHidden && (bytes.count == 1 || (bytes.count == 2 && bytes[1] == UInt8(ascii: ".")))
  }

  /// Whether it is UTF-8.
  var isText: Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// A name that is not UTF-8 comes repaired, and cannot be opened by it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// `folder` is empty for the root.
  func path(below folder: String) -> String { folder.isEmpty ? text : "\(folder)/\(text)" }
}
