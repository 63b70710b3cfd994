package import Diagnostics
import FrontMatter

/// The sources that all pages may cite, from `content/references.yaml` or `.json`.
package struct ReferenceLibrary: Sendable {
  private let byID: [String: Reference]

  package init() {
    self.init([:])
  }

  private init(_ byID: [String: Reference]) {
    self.byID = byID
  }

  /// Reads a list of CSL entries; JSON is read as the YAML that it also is.
  package init(_ source: SourceText, problems: inout Problems) {
    guard let document = YAMLDocument.read(source, problems: &problems), !document.root.isNull
    else {
      self.init()
      return
    }
    guard document.root.shape == .list else {
      problems.report(
        ReferenceRules.notList, "the references are not a list", at: document.root.place,
        help: "begin each source with '- id: …'")
      self.init()
      return
    }
    self.init(Self.entries(document.root, problems: &problems))
  }

  package subscript(id: String) -> Reference? { byID[id] }

  package var ids: Dictionary<String, Reference>.Keys { byID.keys }

  private static func entries(_ root: YAMLValue, problems: inout Problems) -> [String: Reference] {
    var found: [String: Reference] = [:]
    var places: [String: Place] = [:]
    for item in root.items {
      guard let reference = Reference.read(item, problems: &problems) else { continue }
      let place = (item["id"] ?? item).place
      if let first = places[reference.id] {
        problems.report(
          ReferenceRules.duplicate, "the source '\(reference.id)' is given twice", at: place,
          notes: [.init("the first one is here", at: first)], help: "remove one of them")
        continue
      }
      places[reference.id] = place
      found[reference.id] = reference
    }
    return found
  }
}
