import FrontMatter

/// By what one can tell that pages in two languages rest on the same work, whatever it is called there.
struct WorkIdentity: Sendable {
  /// Numbers and addresses of the work. Empty where nobody can tell: a citation in words without a number.
  let names: Set<String>

  init(_ reference: Reference) {
    let numbers = reference.numbers.map { $0.lowercased() }
    if !numbers.isEmpty {
      names = Set(numbers)
    } else if let first = Self.name(reference) {
      names = [first]
    } else {
      names = []
    }
  }

  /// The one name that the same source has on most pages; nil where there is none. Quick.
  static func name(_ reference: Reference) -> String? {
    if let number = reference.doi?.lowercased() ?? reference.pmid { return number }
    if let address = reference.url { return address }
    if let text = reference.text { return WorkNumbers.dois(in: text).first?.lowercased() }
    return String(reference.contentDigest)
  }
}
