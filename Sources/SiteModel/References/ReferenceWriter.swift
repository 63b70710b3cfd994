import HTML

/// What the styles share: sentences that end in one full stop, and titles that link to the work.
struct ReferenceWriter {
  let strings: StringCatalogue

  /// Names up to `limit`; further ones are left out and said to be.
  func append(
    names: [ReferenceName], limit: Int, others: StaticString, into buffer: inout HTMLBuffer
  ) {
    for (index, name) in names.prefix(limit).enumerated() {
      if index > 0 { buffer.append(", ") }
      buffer.append(text: name.short)
    }
    if names.count > limit { buffer.append(others) }
  }

  /// Text closed by a full stop, unless it ends a sentence already.
  func append(sentence text: String, into buffer: inout HTMLBuffer) {
    buffer.append(text: text)
    closeSentence(in: &buffer)
  }

  /// The same for text that was written already.
  func closeSentence(in buffer: inout HTMLBuffer) {
    if !Self.endsSentence(buffer.last) { buffer.append(".") }
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
    buffer.append(Self.endsSentence(title.utf8.last) ? " " : ". ")
  }

  private func append(text: String, language: String?, into buffer: inout HTMLBuffer) {
    guard let language else { return buffer.append(text: text) }
    buffer.append("<span lang=\"")
    buffer.append(text: language)
    buffer.append("\">")
    buffer.append(text: text)
    buffer.append("</span>")
  }

  /// `(AHRQ Comparative Effectiveness Reviews; No. 227)`
  func series(_ reference: Reference) -> String? {
    guard let collection = reference.collection else { return nil }
    guard let number = reference.collectionNumber else { return "(\(collection))" }
    return "(\(collection); \(strings[.referenceNumber].filled(["number": number])))"
  }

  /// `In: Schulz S, Steigleder K (Ed). Book. `
  func append(
    bookOf reference: Reference, into buffer: inout HTMLBuffer,
    editors: (inout HTMLBuffer) -> Void
  ) {
    buffer.append(text: strings.text(.referenceIn))
    buffer.append(" ")
    if !reference.editors.isEmpty {
      editors(&buffer)
      buffer.append(" ")
      append(sentence: strings.text(.referenceEditor), into: &buffer)
    }
    if let container = reference.container { append(sentence: container, into: &buffer) }
  }

  /// `Cologne: IQWiG; 2023.`, or what is known of it.
  func append(imprintOf reference: Reference, into buffer: inout HTMLBuffer) {
    let start = buffer.count
    if let place = reference.publisherPlace { buffer.append(text: place) }
    if let publisher = reference.publisher {
      if buffer.count > start { buffer.append(": ") }
      buffer.append(text: publisher)
    }
    if let year = reference.year {
      if buffer.count > start { buffer.append("; ") }
      buffer.append(year)
    }
    if buffer.count > start { buffer.append(".") }
  }

  /// `176(2)`; either may be missing. Nothing is written when both are, not even `mark`.
  func append(
    volumeAndIssueOf reference: Reference, after mark: StaticString, into buffer: inout HTMLBuffer
  ) {
    guard reference.volume != nil || reference.issue != nil else { return }
    buffer.append(mark)
    if let volume = reference.volume { buffer.append(text: volume) }
    if let issue = reference.issue {
      buffer.append("(")
      buffer.append(text: issue)
      buffer.append(")")
    }
  }

  func version(_ reference: Reference) -> String? {
    reference.version.map { strings[.referenceVersion].filled(["version": $0]) }
  }

  private static func endsSentence(_ last: UInt8?) -> Bool {
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: false
    }
  }
}
