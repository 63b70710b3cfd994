package import Diagnostics

/// Texts in which names in braces are printed as they stand: those of headers and of blocks of data.
package enum UnfilledPlaceholders {
  static let rule = Rule(
    "MD028", .error, "names in braces stand in the running text alone",
    reason: """
      Elsewhere nothing is filled in for them: readers, feeds and search engines would be shown the braces in the \
      place of a telephone number.
      """)

  /// Reports each name in braces in a part of a source. Linear in the part's length.
  package static func refuse(
    in range: Range<Int>, of source: SourceText, problems: inout Problems
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      let part = bytes.slice(range)
      var start = 0
      while let mark = PlaceholderMark(in: part, from: start) {
        start = mark.range.upperBound
        let isKnown = Placeholders.Name(rawValue: mark.name) != nil
        let first = range.lowerBound + mark.range.lowerBound
        problems.report(
          rule, "'{\(mark.name)}' is not filled in here",
          at: source.place(first..<first + mark.range.count),
          help: isKnown ? "write the number itself" : "write it without the braces")
      }
    }
  }
}
