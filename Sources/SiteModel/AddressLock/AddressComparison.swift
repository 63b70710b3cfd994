package import Diagnostics
import Fingerprints
import FrontMatter

/// The addresses that a site has, held against those that it had.
package struct AddressComparison: Sendable {
  /// What the list must say once the site is published; nil where it says that already.
  package private(set) var text: [UInt8]?
  /// The addresses that are not in the list.
  package private(set) var new: [String] = []

  private let lock: AddressLock
  private let source: SourceText
  /// The page that has each address now.
  private var owners: [String: String] = [:]

  /// Reports what has vanished. Linear, apart from what is to be written instead.
  ///
  /// - Parameters:
  ///   - source: the list's bytes, for the places of messages.
  ///   - generated: addresses of pages that have no source.
  ///   - isWhole: whether an address that nobody has is a problem of its own.
  ///   - formerTitles: what pages were called in the last build, by their sources, where that is remembered.
  package init(
    _ site: Site, _ lock: AddressLock, of source: SourceText, generated: [String],
    isWhole: Bool = true,
    formerTitles: (Set<String>) -> [String: String], problems: inout Problems
  ) {
    (self.lock, self.source) = (lock, source)
    owners.reserveCapacity(site.pages.count)
    for address in generated { owners[address] = AddressLock.program }
    for page in site.pages where page.status != .draft {
      owners[page.address.relative] = page.source
    }
    for alias in site.aliases {
      owners[alias.address.relative] = site.pages[alias.page].source
    }
    let vanished = compare(&problems)
    guard isWhole, !vanished.isEmpty else { return }
    let former = Set(vanished.compactMap(\.source))
    let advice = MovedPageAdvice(
      site, new: new.compactMap { owners[$0] }, formerTitles: formerTitles(former))
    for (position, line) in vanished.enumerated() {
      advice.report(line, at: source.place(line.span), isFirst: position == 0, &problems)
    }
  }

  /// - Returns: the addresses that nobody has.
  private mutating func compare(_ problems: inout Problems) -> [AddressLock.Line] {
    var listed: [String: AddressLock.Owner] = [:]
    listed.reserveCapacity(lock.lines.count)
    var vanished: [AddressLock.Line] = []
    var isChanged = false
    var otherCases: Set<String>?
    var last: String?
    for line in lock.lines {
      if let last, !last.precedesByBytes(line.address) { isChanged = true }
      last = line.address
      let owner = owners[line.address]
      var kept = line.owner
      switch line.owner {
      case .gone: if owner != nil { reportReturned(line, &problems) }
      case .source(let former):
        if let owner {
          isChanged = isChanged || owner != former
          kept = .source(owner)
        } else {
          let cases = otherCases ?? Set(owners.keys.lazy.map { $0.lowercased() })
          otherCases = cases
          guard cases.contains(line.address.lowercased()) else {
            vanished.append(line)
            break
          }
          reportOtherCase(line, &problems)
          isChanged = true
          continue
        }
      }
      if let other = listed.updateValue(kept, forKey: line.address) {
        reportRepeated(line, &problems)
        isChanged = true
        // What somebody gave up stays given up.
        if case .gone = other { listed[line.address] = other }
      }
    }
    new = owners.keys.filter { listed[$0] == nil }.sorted { $0.precedesByBytes($1) }
    guard isChanged || !new.isEmpty else { return vanished }
    for address in new { listed[address] = owners[address].map { .source($0) } }
    text = lock.text(listed.map { (address: $0.key, owner: $0.value) })
    return vanished
  }

  /// No alias can lead on from such an address: `AddressClaims` takes the two for one.
  private func reportOtherCase(_ line: AddressLock.Line, _ problems: inout Problems) {
    problems.report(
      LockRules.otherCase, "the site has '/\(line.address)' in other capitals now",
      at: source.place(line.span),
      help: "name the file as it was; else servers that tell capitals apart no longer find the page"
    )
  }

  private func reportReturned(_ line: AddressLock.Line, _ problems: inout Problems) {
    problems.report(
      LockRules.notGone, "'/\(line.address)' was given up, and the site has it",
      at: source.place(line.span), help: "delete the line: the next build writes the address anew")
  }

  private func reportRepeated(_ line: AddressLock.Line, _ problems: inout Problems) {
    problems.report(
      LockRules.repeated, "'/\(line.address)' stands in the list already",
      at: source.place(line.span), help: "delete one of the two lines")
  }
}

extension AddressComparison {
  /// For those who want the list to be complete before a site is published.
  package func reportIncomplete(_ problems: inout Problems) {
    guard text != nil else { return }
    let others = new.count > 1 ? " and \(new.count - 1) more" : ""
    problems.report(
      LockRules.incomplete,
      new.first.map { "'/\($0)'\(others) must be added to the list" }
        ?? "the list must be written anew",
      at: source.place, help: "build without --locked, and commit sitegen.lock")
  }
}
