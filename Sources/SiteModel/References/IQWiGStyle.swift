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
      writer.append(sentence: names(reference.authors), into: &buffer)
    }
    writer.append(title: reference, into: &buffer)
    if reference.type == .chapter {
      writer.append(bookOf: reference, editors: names(reference.editors), into: &buffer)
      monograph(reference, into: &buffer)
    } else if reference.isPart {
      journal(reference, into: &buffer)
    } else {
      monograph(reference, into: &buffer)
    }
  }

  private func names(_ names: [ReferenceName]) -> String {
    writer.names(names, limit: 3, others: " et al.")
  }

  /// `JAMA Intern Med 2016; 176(2): 199-208.`, `GGW 2005; 1: 23-31.`,
  /// `Cochrane Database Syst Rev 2017; (4): CD001431.`
  private func journal(_ reference: Reference, into buffer: inout HTMLBuffer) {
    var text = [reference.container, reference.year].compactMap { $0 }.joined(separator: " ")
    if let number = writer.volumeAndIssue(reference) { text += "; \(number)" }
    if let pages = reference.pages { text += ": \(pages)" }
    buffer.append(text: text)
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
