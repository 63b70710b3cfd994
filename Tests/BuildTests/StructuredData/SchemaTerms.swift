/// The terms of schema.org 30.0 that pages use, with what the vocabulary says of them: of which types a type is, and
/// on which types a property stands.
enum SchemaTerms {
  /// A type and those that it is a kind of.
  static let types: [String: Set<String>] = [
    "Article": ["CreativeWork", "Thing"],
    "Book": ["CreativeWork", "Thing"],
    "BreadcrumbList": ["ItemList", "Intangible", "Thing"],
    "Chapter": ["CreativeWork", "Thing"],
    "CollectionPage": ["WebPage", "CreativeWork", "Thing"],
    "CorrectionComment": ["Comment", "CreativeWork", "Thing"],
    "CreativeWork": ["Thing"],
    "Dataset": ["CreativeWork", "Thing"],
    "DefinedTerm": ["Intangible", "Thing"],
    "DefinedTermSet": ["CreativeWork", "Thing"],
    "ImageObject": ["MediaObject", "CreativeWork", "Thing"],
    "Legislation": ["CreativeWork", "Thing"],
    "ListItem": ["Intangible", "Thing"],
    "MedicalCode": ["CategoryCode", "DefinedTerm", "MedicalIntangible", "Intangible", "Thing"],
    "MedicalCondition": ["MedicalEntity", "Thing"],
    "MedicalWebPage": ["WebPage", "CreativeWork", "Thing"],
    "NewsArticle": ["Article", "CreativeWork", "Thing"],
    "Organization": ["Thing"],
    "Patient": ["MedicalAudience", "PeopleAudience", "Audience", "Person", "Thing"],
    "PeopleAudience": ["Audience", "Intangible", "Thing"],
    "Periodical": ["CreativeWorkSeries", "CreativeWork", "Thing"],
    "Person": ["Thing"],
    "PropertyValue": ["StructuredValue", "Intangible", "Thing"],
    "PublicationIssue": ["CreativeWork", "Thing"],
    "PublicationVolume": ["CreativeWork", "Thing"],
    "Report": ["Article", "CreativeWork", "Thing"],
    "ScholarlyArticle": ["Article", "CreativeWork", "Thing"],
    "Thesis": ["CreativeWork", "Thing"],
    "WebPage": ["CreativeWork", "Thing"],
    "WebSite": ["CreativeWork", "Thing"],
  ]

  /// A property and the types on which it stands, with all kinds of these.
  static let properties: [String: Set<String>] = [
    "about": ["CreativeWork"],
    "accessibilityFeature": ["CreativeWork"],
    "affiliation": ["Person"],
    "alternateName": ["Thing"],
    "audience": ["CreativeWork"],
    "audienceType": ["Audience"],
    "author": ["CreativeWork"],
    "breadcrumb": ["WebPage"],
    "caption": ["ImageObject"],
    "citation": ["CreativeWork"],
    "code": ["MedicalEntity"],
    "codeValue": ["MedicalCode"],
    "codingSystem": ["MedicalCode"],
    "contentUrl": ["MediaObject"],
    "correction": ["CreativeWork"],
    "creditText": ["CreativeWork"],
    "dateModified": ["CreativeWork"],
    "datePublished": ["CreativeWork"],
    "description": ["Thing"],
    "editor": ["CreativeWork"],
    "hasDefinedTerm": ["DefinedTermSet"],
    "headline": ["CreativeWork"],
    "identifier": ["Thing"],
    "inDefinedTermSet": ["DefinedTerm"],
    "inLanguage": ["CreativeWork"],
    "isPartOf": ["CreativeWork"],
    "issueNumber": ["PublicationIssue"],
    "item": ["ListItem"],
    "itemListElement": ["ItemList"],
    "jobTitle": ["Person"],
    "lastReviewed": ["WebPage"],
    "license": ["CreativeWork"],
    "logo": ["Organization"],
    "medicalAudience": ["MedicalWebPage"],
    "name": ["Thing"],
    "pagination": ["Article", "Chapter"],
    "position": ["ListItem"],
    "primaryImageOfPage": ["WebPage"],
    "propertyID": ["PropertyValue"],
    "publisher": ["CreativeWork"],
    "publishingPrinciples": ["CreativeWork"],
    "reviewedBy": ["WebPage"],
    "sameAs": ["Thing"],
    "specialty": ["WebPage"],
    "text": ["CreativeWork"],
    "translationOfWork": ["CreativeWork"],
    "url": ["Thing"],
    "value": ["PropertyValue"],
    "volumeNumber": ["PublicationVolume"],
    "workTranslation": ["CreativeWork"],
  ]

  /// What is wrong with a page's data.
  static func faults(in graph: JSONTree) -> [String] {
    graph.objects.flatMap { members in
      let keys = members.keys.filter { !$0.hasPrefix("@") }
      guard let type = members["@type"]?.text else {
        return keys.isEmpty ? [] : ["\(keys.sorted()) stand on something without a type"]
      }
      guard let kinds = types[type] else { return ["\(type) is no type"] }
      return keys.sorted().compactMap { key in
        guard let domain = properties[key] else { return "\(key) is no property" }
        return domain.isDisjoint(with: kinds.union([type])) ? "\(key) stands on \(type)" : nil
      }
    }
  }
}
