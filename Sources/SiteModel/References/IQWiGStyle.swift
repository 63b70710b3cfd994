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
      book(reference, into: &buffer)
    } else if reference.container != nil {
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
    var text = reference.container ?? ""
    if let year = reference.year { text += " \(year)" }
    let number = (reference.volume ?? "") + (reference.issue.map { "(\($0))" } ?? "")
    if !number.isEmpty { text += "; \(number)" }
    if let pages = reference.pages { text += ": \(pages)" }
    buffer.append(text: text)
    buffer.append(".")
  }

  /// `In: Schulz S, Steigleder K (Ed). Book. Frankfurt: Suhrkamp; 2006.`
  private func book(_ reference: Reference, into buffer: inout HTMLBuffer) {
    buffer.append(text: writer.strings.text(.referenceIn))
    buffer.append(" ")
    if !reference.editors.isEmpty {
      let editor = writer.strings.text(.referenceEditor)
      writer.append(sentence: "\(names(reference.editors)) \(editor)", into: &buffer)
    }
    if let container = reference.container { writer.append(sentence: container, into: &buffer) }
    monograph(reference, into: &buffer)
  }

  /// `(AHRQ Comparative Effectiveness Reviews; No. 227). 2020.`,
  /// `Version 7.0. Cologne: IQWiG; 2023.`
  private func monograph(_ reference: Reference, into buffer: inout HTMLBuffer) {
    if let series = writer.series(reference) { writer.append(sentence: series, into: &buffer) }
    if let version = writer.version(reference) { writer.append(sentence: version, into: &buffer) }
    let parts = [writer.imprint(reference), reference.year].compactMap { $0 }
    guard !parts.isEmpty else { return }
    buffer.append(text: parts.joined(separator: "; "))
    buffer.append(".")
  }
}
