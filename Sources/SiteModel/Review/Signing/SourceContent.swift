import FrontMatter

extension Reference {
  /// A digest of all that is known of the source, whatever it is cited by and in whichever order its fields are written.
  var contentDigest: UInt64 {
    var content = CanonicalText()
    content.add("type", type.rawValue)
    content.add("text", text)
    for author in authors { content.add("author", author) }
    for editor in editors { content.add("editor", editor) }
    for (name, value) in fields { content.add(name, value) }
    content.add("issued", issued)
    content.add("accessed", accessed)
    content.add("event", event?.title)
    content.add("event-place", event?.place)
    content.add("event-date", event?.date)
    return content.digest
  }

  private var fields: KeyValuePairs<String, String?> {
    [
      "title": title, "container": container, "collection": collection,
      "collection-number": collectionNumber, "publisher": publisher, "place": publisherPlace,
      "edition": edition, "version": version, "volume": volume, "issue": issue,
      "supplement": supplement, "pages": pages, "in-press": isInPress ? "true" : nil,
      "page-count": pageCount, "isbn": isbn, "issn": issn, "genre": genre, "number": number,
      "original-title": originalTitle, "doi": doi, "pmid": pmid, "pmcid": pmcid, "url": url,
      "language": language,
    ]
  }
}

extension CanonicalText {
  fileprivate mutating func add(_ kind: String, _ name: ReferenceName) {
    add(kind: kind)
    switch name {
    case .text(let text): add("text", text)
    case .organisation(let text): add("organisation", text)
    case .others: add(kind: "others")
    case .person(let person):
      add("family", person.family)
      add("given", person.given)
      add("particle", person.droppingParticle)
      add("suffix", person.suffix)
    }
  }

  fileprivate mutating func add(_ name: String, _ date: ReferenceDate?) {
    guard let date else { return }
    add(kind: name)
    add("start", date.start?.description)
    add("end", date.end?.description)
    add("season", date.season.map { String($0.rawValue) })
    add("words", date.words)
  }
}
