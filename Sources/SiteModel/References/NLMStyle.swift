import HTML

/// The style of the National Library of Medicine:
/// `Steffens D, Maher CG. Title. JAMA Intern Med. 2016;176(2):199-208. doi:10.1001/….`
struct NLMStyle {
  private let writer: ReferenceWriter

  init(strings: StringCatalogue) {
    writer = ReferenceWriter(strings: strings)
  }

  func write(_ reference: Reference, into buffer: inout HTMLBuffer) {
    if !reference.authors.isEmpty {
      append(names: reference.authors, into: &buffer)
      writer.closeSentence(in: &buffer)
    }
    writer.append(title: reference, into: &buffer)
    if reference.type == .chapter {
      writer.append(bookOf: reference, into: &buffer) {
        append(names: reference.editors, into: &$0)
      }
      monograph(reference, into: &buffer)
    } else if reference.isPart {
      if let container = reference.container { writer.append(sentence: container, into: &buffer) }
      journalPart(reference, into: &buffer)
    } else {
      monograph(reference, into: &buffer)
    }
    identifiers(reference, into: &buffer)
  }

  private func append(names: [ReferenceName], into buffer: inout HTMLBuffer) {
    writer.append(names: names, limit: 6, others: ", et al.", into: &buffer)
  }

  /// `2016;176(2):199-208.`
  private func journalPart(_ reference: Reference, into buffer: inout HTMLBuffer) {
    let start = buffer.count
    if let year = reference.year { buffer.append(year) }
    writer.append(volumeAndIssueOf: reference, after: ";", into: &buffer)
    if let pages = reference.pages {
      buffer.append(":")
      buffer.append(text: pages)
    }
    if buffer.count > start { buffer.append(".") }
  }

  private func monograph(_ reference: Reference, into buffer: inout HTMLBuffer) {
    if let version = writer.version(reference) { writer.append(sentence: version, into: &buffer) }
    writer.append(imprintOf: reference, into: &buffer)
    if let series = writer.series(reference) {
      buffer.append(" ")
      buffer.append(text: series)
      buffer.append(".")
    }
  }

  private func identifiers(_ reference: Reference, into buffer: inout HTMLBuffer) {
    if let doi = reference.doi {
      buffer.append(" doi:")
      buffer.append(text: doi)
      buffer.append(".")
    }
    if let pmid = reference.pmid {
      buffer.append(" PMID: ")
      buffer.append(text: pmid)
      buffer.append(".")
    }
  }
}
