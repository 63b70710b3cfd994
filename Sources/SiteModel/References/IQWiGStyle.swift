import HTML

/// The style of IQWiG's reference lists:
/// `Steffens D, Maher CG, Pereira LS et al. Title. JAMA Intern Med 2016; 176(2): 199-208.`
struct IQWiGStyle {
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
      journal(reference, into: &buffer)
    } else {
      monograph(reference, into: &buffer)
    }
  }

  private func append(names: [ReferenceName], into buffer: inout HTMLBuffer) {
    writer.append(names: names, limit: 3, others: " et al.", into: &buffer)
  }

  /// `JAMA Intern Med 2016; 176(2): 199-208.`, `GGW 2005; 1: 23-31.`,
  /// `Cochrane Database Syst Rev 2017; (4): CD001431.`
  private func journal(_ reference: Reference, into buffer: inout HTMLBuffer) {
    if let container = reference.container { buffer.append(text: container) }
    if let year = reference.year {
      if reference.container != nil { buffer.append(" ") }
      buffer.append(year)
    }
    writer.append(volumeAndIssueOf: reference, after: "; ", into: &buffer)
    if let pages = reference.pages {
      buffer.append(": ")
      buffer.append(text: pages)
    }
    buffer.append(".")
  }

  /// `(AHRQ Comparative Effectiveness Reviews; No. 227). 2020.`,
  /// `Version 7.0. Cologne: IQWiG; 2023.`
  private func monograph(_ reference: Reference, into buffer: inout HTMLBuffer) {
    if let series = writer.series(reference) { writer.append(sentence: series, into: &buffer) }
    if let version = writer.version(reference) { writer.append(sentence: version, into: &buffer) }
    writer.append(imprintOf: reference, into: &buffer)
  }
}
