import Diagnostics
package import FrontMatter

/// Who gives pages the names by which feeds know them for good: a domain or an e-mail address with a day on which it
/// was the publisher's (RFC 4151, section 2.1), as in `example.org,2026`.
package struct TaggingEntity: Sendable, Hashable {
  package let text: String
  /// The first day that its date can mean.
  package let firstDay: CivilDay
  /// Of what `site.yaml` says; nil where it says nothing.
  package fileprivate(set) var span: Range<Int>?

  /// Nil unless the text is of the standard's form.
  init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isAuthority(parts[0]),
      let date = try? PlannedDate(parsing: String(parts[1]))
    else { return nil }
    self.text = text
    firstDay = date.firstDay
  }

  /// For a site that names none: its host, in the first year of such names. Whoever moves to another host writes down the
  /// first one, so that the names stay.
  init(_ base: BaseAddress) {
    let host = base.origin.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != ":" }
    text = "\(host.lowercased()),2026"
    firstDay = PlannedDate.year(2026).firstDay
  }

  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count <= 2, let domain = parts.last, domain.contains(".") || parts.count == 1 else {
      return false
    }
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || "-._".utf8.contains(byte)
        }
    }
  }
}

extension SiteSettings {
  static func taggingEntity(_ site: inout MappingReader, _ base: BaseAddress?) -> TaggingEntity {
    let entity = TaggingEntity(base ?? .placeholder)
    guard let written = site.text("permanent_ids") else { return entity }
    if var named = TaggingEntity(written.value) {
      named.span = written.span
      return named
    }
    site.report(
      SettingsRules.permanentIDs, "'\(written.value)' names nobody who gives names for good",
      at: written.span,
      help: "write a domain that is yours, and a year in which it was: \(entity.text)")
    return entity
  }
}
