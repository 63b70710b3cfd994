import HTML

/// What the styles share: sentences that end in one full stop, and titles that link to the work.
struct ReferenceWriter {
  let strings: StringCatalogue

  /// Names up to `limit`; further ones are left out and said to be.
  func names(_ names: [ReferenceName], limit: Int, others: String) -> String {
    let shown = names.prefix(limit).map(\.short).joined(separator: ", ")
    return names.count > limit ? shown + others : shown
  }

  /// Text closed by a full stop, unless it ends a sentence already.
  func append(sentence text: String, into buffer: inout HTMLBuffer) {
    buffer.append(text: text)
    if !Self.endsSentence(text) { buffer.append(".") }
    buffer.append(" ")
  }

  /// The title, linked to the work where it can be found, closed by a full stop.
  func append(title reference: Reference, into buffer: inout HTMLBuffer) {
    guard let title = reference.title else { return }
    let link = reference.link.flatMap(Address.init)
    if let link {
      buffer.append("<a href=\"")
      buffer.append(address: link.text)
      buffer.append("\">")
    }
    append(text: title, language: reference.language, into: &buffer)
    if link != nil { buffer.append("</a>") }
    buffer.append(Self.endsSentence(title) ? " " : ". ")
  }

  private func append(text: String, language: String?, into buffer: inout HTMLBuffer) {
    guard let language else { return buffer.append(text: text) }
    buffer.append("<span lang=\"")
    buffer.append(text: language)
    buffer.append("\">")
    buffer.append(text: text)
    buffer.append("</span>")
  }

  /// `Cologne: IQWiG`
  private func imprint(_ reference: Reference) -> String? {
    switch (reference.publisherPlace, reference.publisher) {
    case (let place?, let publisher?): "\(place): \(publisher)"
    case (nil, let publisher?): publisher
    case (let place?, nil): place
    case (nil, nil): nil
    }
  }

  /// `(AHRQ Comparative Effectiveness Reviews; No. 227)`
  func series(_ reference: Reference) -> String? {
    guard let collection = reference.collection else { return nil }
    guard let number = reference.collectionNumber else { return "(\(collection))" }
    return "(\(collection); \(strings[.referenceNumber].filled(["number": number])))"
  }

  /// `In: Schulz S, Steigleder K (Ed). Book. `
  func append(bookOf reference: Reference, editors: String, into buffer: inout HTMLBuffer) {
    buffer.append(text: strings.text(.referenceIn))
    buffer.append(" ")
    if !reference.editors.isEmpty {
      append(sentence: "\(editors) \(strings.text(.referenceEditor))", into: &buffer)
    }
    if let container = reference.container { append(sentence: container, into: &buffer) }
  }

  /// `Cologne: IQWiG; 2023.`, or what is known of it.
  func append(imprintOf reference: Reference, into buffer: inout HTMLBuffer) {
    let parts = [imprint(reference), reference.year].compactMap { $0 }
    guard !parts.isEmpty else { return }
    buffer.append(text: parts.joined(separator: "; "))
    buffer.append(".")
  }

  /// `176(2)`; either may be missing.
  func volumeAndIssue(_ reference: Reference) -> String? {
    let text = (reference.volume ?? "") + (reference.issue.map { "(\($0))" } ?? "")
    return text.isEmpty ? nil : text
  }

  func version(_ reference: Reference) -> String? {
    reference.version.map { strings[.referenceVersion].filled(["version": $0]) }
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!")
  }
}
