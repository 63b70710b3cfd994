package import Diagnostics
import FrontMatter

extension AddressLock {
  /// Nil, with reports, when a line is none, because the file must not be written anew then. Linear.
  package static func read(_ source: SourceText, problems: inout Problems) -> AddressLock? {
    let source = TextEncoding.withoutByteOrderMark(source)
    guard TextEncoding.check(source, &problems) else { return nil }
    var reader = LockReader(source: source)
    reader.read(&problems)
    return reader.isWhole ? reader.lock : nil
  }
}

/// Reads the lines of a list of addresses.
private struct LockReader {
  let source: SourceText
  private(set) var lock = AddressLock()
  private(set) var isWhole = true
  private var comments: [String] = []

  private static let gone = Array("gone ".utf8)
  private static let example = "/en/low-back-pain/exercise/ en/low-back-pain/exercise.md"

  init(source: SourceText) {
    self.source = source
  }

  mutating func read(_ problems: inout Problems) {
    var start = 0
    while start < source.bytes.count {
      let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      read(trimmed(start..<end), &problems)
      start = end + 1
    }
    lock.end(with: comments)
  }

  /// Without blanks at both ends, and without the other half of a line's ending on Windows.
  private func trimmed(_ line: Range<Int>) -> Range<Int> {
    var (start, end) = (line.lowerBound, line.upperBound)
    while start < end, isBlank(source.bytes[end - 1]) { end -= 1 }
    while start < end, isBlank(source.bytes[start]) { start += 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private mutating func read(_ line: Range<Int>, _ problems: inout Problems) {
    guard let first = source.bytes[line].first else { return }
    switch first {
    case UInt8(ascii: "#"): comments.append(source.text(line))
    case UInt8(ascii: "/"): readAddress(line, &problems)
    case _ where source.bytes[line].starts(with: Self.gone): readGone(line, &problems)
    default: refuse(line, "this is no address", Self.help(for: source.text(line)), &problems)
    }
  }

  /// What somebody may have meant by a line that begins neither with a slash nor with `gone`.
  private static func help(for line: String) -> String {
    let words = line.split(separator: " ").map(String.init)
    if line.lowercased().hasPrefix("gone"), let path = words.first(where: { $0.hasPrefix("/") }) {
      return "to give an address up, write 'gone' in small letters, the address, a colon and why: "
        + "gone \(path.hasSuffix(":") ? String(path.dropLast()) : path): never linked"
    }
    if let first = words.first, let path = path(of: first) {
      return "write the path alone, from '/': "
        + ([path] + (words.count > 1 ? words[1...] : ["and the page that has it"])).joined(
          separator: " ")
    }
    if line.allSatisfy({ "=<>|".contains($0) }) {
      return
        "git could not join two versions of the list: keep the lines of both, and delete this one"
    }
    return
      "delete the line, or begin it with '#' where it is a comment; an address stands there as \(example)"
  }

  /// `/en/sleep/` of `https://example.org/en/sleep/` and of `en/sleep/`.
  private static func path(of word: String) -> String? {
    if let scheme = word.firstRange(of: "://") {
      let rest = word[scheme.upperBound...]
      return rest.firstIndex(of: "/").map { String(rest[$0...]) }
    }
    return word.contains("/") ? "/\(word)" : nil
  }

  private mutating func readAddress(_ line: Range<Int>, _ problems: inout Problems) {
    let bytes = source.bytes
    guard let blank = bytes[line].firstIndex(where: isBlank) else {
      let address = source.text(line)
      return refuse(
        line, "the address has no file",
        "write the page that has it behind it, or delete the line: the next build writes it anew"
          + (address.hasSuffix("/") ? "" : "; a page's address ends with a slash"), &problems)
    }
    let file = trimmed(blank..<line.upperBound)
    guard !bytes[file].contains(where: isBlank) else {
      return refuse(
        file, "there is more here than an address and a file",
        "write one a line, a blank in a name as %20: \(Self.example)", &problems)
    }
    add(line.lowerBound..<blank, .source(AddressLock.read(bytes[file])), &problems)
  }

  private mutating func readGone(_ line: Range<Int>, _ problems: inout Problems) {
    let bytes = source.bytes
    let rest = trimmed((line.lowerBound + Self.gone.count)..<line.upperBound)
    // A colon may stand in an address; the one that ends it is followed by a blank or by nothing.
    let end =
      bytes[rest].indices.first { index in
        isBlank(bytes[index])
          || bytes[index] == UInt8(ascii: ":")
            && (index + 1 == rest.upperBound || isBlank(bytes[index + 1]))
      } ?? rest.upperBound
    let address = rest.lowerBound..<end
    let reason = reason(behind: end, to: rest.upperBound)
    guard bytes[address].first == UInt8(ascii: "/") else {
      return refuse(
        address.isEmpty ? line : address, "this is no address",
        "write the address that is given up, as it stood in its line: gone /en/old/: never linked",
        &problems)
    }
    guard !reason.isEmpty else {
      return refuse(
        line, "it is not said why the address was given up",
        "say it behind a colon: gone \(source.text(address)): never linked", &problems)
    }
    add(address, .gone(reason: source.text(reason)), &problems)
  }

  /// Blanks before the colon do no harm.
  private func reason(behind end: Int, to last: Int) -> Range<Int> {
    let rest = trimmed(end..<last)
    guard source.bytes[rest].first == UInt8(ascii: ":") else { return last..<last }
    return trimmed((rest.lowerBound + 1)..<last)
  }

  private mutating func add(
    _ address: Range<Int>, _ owner: AddressLock.Owner, _ problems: inout Problems
  ) {
    let path = AddressLock.read(source.bytes[address].dropFirst())
    if let wrong = AddressLock.fault(ofPath: path) {
      return refuse(
        address, "no page can have been at '\(source.text(address))': \(wrong)",
        "delete the line, or put it back as the build wrote it", &problems)
    }
    lock.add(
      AddressLock.Line(
        address: path, owner: owner, span: address,
        comments: comments))
    comments = []
  }

  private mutating func refuse(
    _ span: Range<Int>, _ message: String, _ help: String, _ problems: inout Problems
  ) {
    isWhole = false
    problems.report(LockRules.line, message, at: source.place(span), help: help)
  }
}

extension AddressLock {
  /// Why no build can have written an address; nil where one can. Below the site's base, without a slash in front.
  fileprivate static func fault(ofPath path: String) -> String? {
    if path.isEmpty { return nil }
    if let wrong = path.first(where: { "?#\\".contains($0) }) { return "it has a '\(wrong)'" }
    var steps = path.split(separator: "/", omittingEmptySubsequences: false)
    if steps.last == "" {
      steps.removeLast()
    } else if steps.last.map(AliasAddress.isDocument) != true {
      return "it ends neither with a slash nor as the name of a page's file"
    }
    if steps.contains("") { return "it has two slashes behind one another" }
    return steps.first { $0.hasPrefix(".") }.map { "it has the folder '\($0)'" }
  }
}
