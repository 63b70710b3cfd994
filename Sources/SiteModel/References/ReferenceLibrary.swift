package import Diagnostics
import Fingerprints
package import FrontMatter

/// The sources that all pages may cite, from `content/references.yaml` or `.json`.
package struct ReferenceLibrary: Sendable {
  private let byID: [String: Reference]
  /// Of each source as it is written.
  private let digests: [String: UInt64]
  /// Where each source stands.
  private let places: [String: Place]
  /// Of the whole file.
  package let digest: UInt64
  /// False when some of the file could not be read: then nobody knows which sources there are.
  let isKnown: Bool

  package init() {
    self.init(Entries(), digest: 0, isKnown: true)
  }

  private init(_ entries: Entries, digest: UInt64, isKnown: Bool) {
    byID = entries.references
    digests = entries.digests
    places = entries.places
    self.digest = digest
    self.isKnown = isKnown
  }

  /// Reads a list of CSL entries; JSON is read as the YAML that it also is.
  package init(
    _ source: SourceText, checks: SourceChecks = SourceChecks(), problems: inout Problems
  ) {
    var found = Problems()
    let entries = Self.entries(source, checks, problems: &found)
    self.init(entries, digest: Fingerprint(of: source.bytes).value, isKnown: !found.hasErrors)
    problems.append(found)
  }

  private struct Entries {
    var references: [String: Reference] = [:]
    var digests: [String: UInt64] = [:]
    var places: [String: Place] = [:]
  }

  private static func entries(
    _ source: SourceText, _ checks: SourceChecks, problems: inout Problems
  ) -> Entries {
    guard let document = YAMLDocument.read(source, problems: &problems), !document.root.isNull,
      let list = list(document.root, problems: &problems)
    else { return Entries() }
    UnseenCharacters.check(source, problems: &problems)
    return entries(list, source, checks, problems: &problems)
  }

  /// The list of entries, alone or behind `references:`, as pandoc writes it.
  private static func list(_ root: YAMLValue, problems: inout Problems) -> YAMLValue? {
    for entry in root.entries where entry.key.text != "references" {
      let name = entry.key.text ?? ""
      guard root["references"] != nil else { break }
      problems.report(
        ReferenceRules.unknownKey, "'\(name)' has no use beside the references",
        at: entry.key.place, help: "take it out")
    }
    let list = root.shape == .mapping ? root["references"] ?? root : root
    if list.shape == .list { return list }
    if list.isNull { return nil }
    problems.report(
      ReferenceRules.notList, "the references are not a list", at: list.place,
      help: "begin each source with '- id: …'")
    return nil
  }

  /// The entries as they are written, by their ids; of an id that stands twice the first.
  package static func written(
    _ source: SourceText, problems: inout Problems
  ) -> [String: YAMLValue] {
    guard let document = YAMLDocument.read(source, problems: &problems),
      let list = list(document.root, problems: &problems)
    else { return [:] }
    var entries: [String: YAMLValue] = [:]
    for item in list.items {
      guard let id = item["id"]?.text, entries[id] == nil else { continue }
      entries[id] = item
    }
    return entries
  }

  package subscript(id: String) -> Reference? { byID[id] }

  /// Changes whenever anything of the source does.
  package func digest(of id: String) -> UInt64? { digests[id] }

  /// Where the source is given.
  func place(of id: String) -> Place? { places[id] }

  package var ids: Dictionary<String, Reference>.Keys { byID.keys }

  private static func entries(
    _ root: YAMLValue, _ source: SourceText, _ checks: SourceChecks, problems: inout Problems
  ) -> Entries {
    var found = Entries()
    var works = KnownWorks()
    for item in root.items {
      guard
        let reference = Reference.read(item, isShared: true, checks: checks, problems: &problems)
      else { continue }
      let place = (item["id"] ?? item).place
      if let first = found.places[reference.id] {
        problems.report(
          ReferenceRules.duplicate, "the source '\(reference.id)' is given twice", at: place,
          notes: [.init("the first one is here", at: first)],
          help: "remove one of them, or give it an id of its own")
        continue
      }
      found.places[reference.id] = place
      if let same = works.add(reference) {
        SameWork(reference, "'\(same.id)'", same.number).report(
          at: place, first: found.places[same.id], problems: &problems)
      }
      found.references[reference.id] = reference
      found.digests[reference.id] = Fingerprint(of: Array(source.bytes[item.span])).value
    }
    return found
  }
}
