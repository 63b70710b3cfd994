import Diagnostics
import FrontMatter
import SiteModel

/// What is in a comment that no form of the site sends: signs of a program that is not the form, or of a form that was
/// changed.
struct CommentOddities {
  private let fields: FormFields
  private let site: Site

  init(_ fields: FormFields, on site: Site) {
    self.fields = fields
    self.site = site
  }

  private static let known = [
    "rating_helpful", "rating_understandable", "comment", "reply", "email", "consent", "page",
    "page_updated", "lang", "build", "website",
  ]

  /// Fields about the page, which each form has.
  private static let always = ["page", "lang", "page_updated", "build"]

  /// Each as a sentence without a full stop.
  var all: [String] { ratings + places + versions + names }

  private var ratings: [String] {
    ["rating_helpful", "rating_understandable"].compactMap { name in
      guard let rating = fields[name], !["1", "2", "3", "4", "5"].contains(rating) else {
        return nil
      }
      return "'\(name)' is '\(rating)', and not a number from 1 to 5"
    }
  }

  private var places: [String] {
    let page = fields["page"].map { path in
      site.pages.indices.first { site.pages[$0].isPublished && site.path(of: $0) == path }
    }
    let language = fields["lang"].map { tag in site.languages.firstIndex { $0.tag == tag } }
    var found: [String] = []
    if case .some(nil) = page {
      found.append("'page' is '\(fields["page"] ?? "")', and the site has no such page")
    }
    if case .some(nil) = language {
      found.append("'lang' is '\(fields["lang"] ?? "")', which is no language of the site")
    }
    if case .some(.some(let page)) = page, case .some(.some(let language)) = language,
      site.pages[page].language != language
    {
      let tags = [language, site.pages[page].language].map { site.languages[$0].tag }
      found.append("'lang' is '\(tags[0])', and the page is in '\(tags[1])'")
    }
    return found
  }

  private var versions: [String] {
    var found: [String] = []
    if let day = fields["page_updated"], (try? CivilDay(parsing: day)) == nil {
      found.append("'page_updated' is '\(day)', and not a day such as 2026-11-22")
    }
    if let build = fields["build"], !Self.isDigest(build) {
      found.append("'build' is '\(build)', and not sixteen hexadecimal digits")
    }
    return found
  }

  private static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy(\.isDigitOfDigest)
  }

  private var names: [String] {
    let missing = Self.always.filter { fields[$0] == nil }
      .map { "there is no field '\($0)', which each form has" }
    var counts: [String: Int] = [:]
    var order: [String] = []
    for field in fields.all {
      if counts[field.name] == nil { order.append(field.name) }
      counts[field.name, default: 0] += 1
    }
    return missing
      + order.compactMap { name in
        guard Self.known.contains(name) else {
          return "there is a field '\(name)', which the form does not have"
        }
        return counts[name] == 1
          ? nil : "there are \(counts[name] ?? 0) fields '\(name)', of which the first counts"
      }
  }
}
