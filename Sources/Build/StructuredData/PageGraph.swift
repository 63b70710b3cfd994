import FrontMatter
import HTML
import SiteModel

/// What a page tells programs of itself, in the terms of schema.org 30.0 (JSON-LD 1.1): only what readers see on it
/// too. What is not known is left out.
extension PageView {
  func writeGraph(_ nodes: SiteNodes, _ picture: PagePicture?, to json: inout JSONWriter) {
    json.object { json in
      json.member("@context", "https://schema.org")
      json.key("@graph")
      json.array { json in
        let address = page.address.absolute(on: site.settings.base)
        json.object { writePage(address, nodes, picture, to: &$0) }
        writeBreadcrumb(address, to: &json)
        json.written(nodes.nodes)
      }
    }
  }

  private func writePage(
    _ address: String, _ nodes: SiteNodes, _ picture: PagePicture?, to json: inout JSONWriter
  ) {
    json.type(page.type.node)
    json.id(address, "#webpage")
    json.member("url", address: address)
    json.member("name", page.title)
    json.member("headline", page.title)
    json.member("description", page.summary)
    json.written(nodes.members)
    PageLifeNodes(frontMatter: frontMatter).write(to: &json)
    SubjectNodes(
      frontMatter: frontMatter, strings: site.languages[page.language].strings,
      isMedical: page.type.isMedical
    ).write(to: &json)
    if let picture { PictureNode(picture: picture, site: site).write(to: &json) }
    if !surroundings.breadcrumb.isEmpty { json.reference("breadcrumb", address, "#breadcrumb") }
    writeTranslations(to: &json)
    if hasContents { json.member("accessibilityFeature", "tableOfContents") }
    writeCitations(to: &json)
  }

  private func writeCitations(to json: inout JSONWriter) {
    let sources = resolver.bibliography.printedSources
    guard !sources.isEmpty else { return }
    let limit = resolver.bibliography.printedNames
    json.key("citation")
    json.array { json in
      for source in sources { CitationNode(source: source, limit: limit).write(to: &json) }
    }
  }

  /// The original names its translations, and each of these the original.
  private func writeTranslations(to json: inout JSONWriter) {
    guard let original = surroundings.original else { return }
    if original == index {
      json.member("workTranslation", each: surroundings.translations) { json, other in
        writeReference(to: other, &json)
      }
    } else {
      json.key("translationOfWork")
      writeReference(to: original, &json)
    }
  }

  private func writeReference(to page: Int, _ json: inout JSONWriter) {
    json.object { $0.id(site.pages[page].address.absolute(on: site.settings.base), "#webpage") }
  }

  private func writeBreadcrumb(_ address: String, to json: inout JSONWriter) {
    guard !surroundings.breadcrumb.isEmpty else { return }
    json.object { json in
      json.type("BreadcrumbList")
      json.id(address, "#breadcrumb")
      json.key("itemListElement")
      json.array { json in
        for (position, above) in surroundings.breadcrumb.enumerated() {
          json.object { json in
            json.type("ListItem")
            json.member("position", position + 1)
            json.member("name", site.pages[above].title)
            json.member("item", address: site.pages[above].address.absolute(on: site.settings.base))
          }
        }
      }
    }
  }
}

extension PageType {
  /// Pages with evidence on health; one person's experience is none.
  var isMedical: Bool { needsNextReview && self != .experience }

  fileprivate var node: StaticString {
    switch self {
    case .article, .overview, .researchSummary, .factSheet: "MedicalWebPage"
    case .topic: "CollectionPage"
    case .experience, .home, .info: "WebPage"
    }
  }
}
