package import Diagnostics

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Rule {
  static let missingFrontMatter = Rule(
    "FM001", .error, "a page begins with its front matter",
    reason: """
      Title, day of the last update and sources are data that is checked and shown; without them a \
      page cannot be dated or found.
      """)

  static let openFrontMatter = Rule(
    "FM002", .error, "front matter ends with a line '---'",
    reason: "Without that line the whole page would be read as settings.")
}

/// A page's file, split: header between two lines `---`, then the body. Byte ranges into the file.
package struct SourceParts: Sendable, Hashable {
  /// The opening `---`, the place of what is missing in the header.
  package let opening: Range<Int>
  /// Whole lines, without the two fences.
  package let header: Range<Int>
  /// All that comes after the closing fence's line.
  package let body: Range<Int>
  /// Line of the file on which the body starts, from 1.
  package let bodyFirstLine: Int

  /// Nil after a report: the file is not text, has no header, or one that does not end.
  ///
  /// A byte order mark is skipped. Lines end at LF, CR LF or CR. Linear in the file's length.
  package static func split(_ source: SourceText, problems: inout Problems) -> SourceParts? {
    guard TextEncoding.check(source, &problems) else { return nil }
    var lines = Lines(source.bytes)
    guard let opening = lines.next(), lines.isFence(opening) else {
      MissingFrontMatter(source, firstLine: Lines.first(of: source.bytes)).report(&problems)
      return nil
    }
    let headerStart = lines.position
    while let line = lines.next() {
      guard lines.isFence(line) else { continue }
      return SourceParts(
        opening: opening, header: headerStart..<line.lowerBound,
        body: lines.position..<source.bytes.count, bodyFirstLine: lines.count + 1)
    }
    reportOpen(source, opening: opening, &problems)
    return nil
  }

  /// Other programs let `...` end a header.
  private static func reportOpen(
    _ source: SourceText, opening: Range<Int>, _ problems: inout Problems
  ) {
    var lines = Lines(source.bytes)
    while let line = lines.next() {
      guard source.bytes[line].elementsEqual("...".utf8) else { continue }
      return problems.report(
        .openFrontMatter, "this front matter does not end", at: source.place(line),
        help: "write '---' instead of '...'")
    }
    problems.report(
      .openFrontMatter, "this front matter does not end", at: source.place(opening),
      help: "write a line '---' after the last key")
  }
}

/// The lines of a file, one after the other, without their ends.
private struct Lines {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var position: Int
  /// Lines given out.
  private(set) var count = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = TextEncoding.lengthOfByteOrderMark(bytes)
  }

  /// Empty when there is no line.
  static func first(of bytes: [UInt8]) -> Range<Int> {
    var lines = Lines(bytes)
    return lines.next() ?? 0..<0
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let line = position..<endOfLine()
    position = line.upperBound
    if position < bytes.count {
      let isPair =
        bytes[position] == .carriageReturn && position + 1 < bytes.count
        && bytes[position + 1] == .newline
      position += isPair ? 2 : 1
    }
    count += 1
    return line
  }

  private func endOfLine() -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      let rest = position..<bytes.count
      let newline = Self.first(.newline, in: bytes, rest) ?? bytes.count
      return Self.first(.carriageReturn, in: bytes, position..<newline) ?? newline
    }
  }

  /// The C library looks at many bytes at a time.
  private static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Three hyphens. Blanks after them cannot be seen, so they do not count.
  func isFence(_ line: Range<Int>) -> Bool {
    line.count >= 3 && bytes[line.lowerBound] == .dash && bytes[line.lowerBound + 1] == .dash
      && bytes[line.lowerBound + 2] == .dash
      && bytes[line.lowerBound + 3..<line.upperBound].allSatisfy { $0.isBlank }
  }
}
