import Fingerprints
import Foundation
import FrontMatter

/// The one form in which versions of a page are compared, be it with a mark that a header has kept for years or with an earlier
/// commit: values one behind the other, each with its end, in which spelling that no reader sees makes no difference.
struct CanonicalText {
  private var bytes: [UInt8] = []

  /// No text has this byte in it.
  private static let end: UInt8 = 0

  var digest: UInt64 { Fingerprint(of: bytes).value }

  /// A mark of what comes next.
  mutating func add(kind: String) {
    bytes.append(contentsOf: kind.utf8)
    bytes.append(Self.end)
  }

  /// Words with one blank between them, in Unicode's composed form (NFC).
  mutating func add(words text: String) {
    let words = Self.composed(text).utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    bytes.append(contentsOf: words.joined(separator: [0x20]))
    bytes.append(Self.end)
  }

  /// A named value, unless there is none: a name that is new some day changes nothing where it is not used.
  mutating func add(_ name: String, _ text: String?) {
    guard let text else { return }
    add(kind: name)
    add(words: text)
  }

  /// Words that have one blank between them already, in NFC. It ends with a byte that no kind has.
  mutating func add(line words: ArraySlice<UInt8>) {
    bytes.append(contentsOf: Self.composed(words))
    bytes.append(0x0A)
    bytes.append(Self.end)
  }

  mutating func add(_ digest: UInt64) {
    withUnsafeBytes(of: digest.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Lines without the blanks at their ends, in NFC; of empty lines that follow one another, one.
  mutating func add(lines text: ArraySlice<UInt8>) {
    var isBehindGap = false
    var hasLines = false
    for line in Self.lines(of: text) {
      guard let end = line.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else {
        isBehindGap = true
        continue
      }
      if isBehindGap, hasLines { bytes.append(0x0A) }
      isBehindGap = false
      hasLines = true
      bytes.append(contentsOf: Self.composed(line[...end]))
      bytes.append(0x0A)
    }
    bytes.append(Self.end)
  }

  /// Without their ends: LF, CR LF or CR.
  private static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.flatMap { line in
      let line = line.last == 0x0D ? line.dropLast() : line
      return line.split(separator: 0x0D, omittingEmptySubsequences: false)
    }
  }

  /// A value as it is read: the order of keys, quotes and comments make no difference.
  mutating func add(_ value: YAMLValue) {
    switch value.shape {
    case .text: add(words: value.text ?? "")
    case .list:
      add(kind: "[")
      for item in value.items { add(item) }
      add(kind: "]")
    case .mapping:
      add(kind: "{")
      let entries = value.entries.map { (key: $0.key.text ?? "", value: $0.value) }
      for entry in entries.sorted(by: { $0.key.precedesByBytes($1.key) }) {
        add(words: entry.key)
        add(entry.value)
      }
      add(kind: "}")
    }
  }

  private static func composed(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCanonicalMapping
  }

  private static func composed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    if line.allSatisfy({ $0 < 0x80 }) { return Array(line) }
    return Array(composed(String(decoding: line, as: UTF8.self)).utf8)
  }
}
