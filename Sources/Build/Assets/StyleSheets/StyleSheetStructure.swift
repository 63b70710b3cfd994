import Diagnostics

/// Checks that a style sheet can be joined with others and still mean the same: that its imports can be replaced with
/// what they name, and that nothing in it is open at its end.
struct StyleSheetStructure {
  private let sheet: StyleSheet

  init(_ sheet: StyleSheet) {
    self.sheet = sheet
  }

  func check(problems: inout Problems) {
    for found in sheet.imports { check(found, problems: &problems) }
    for span in sheet.unbalanced { report(unbalanced: span, problems: &problems) }
  }

  private func check(_ found: StyleSheetImport, problems: inout Problems) {
    let keyword = found.span.lowerBound..<found.span.lowerBound + "@import".utf8.count
    if !found.isAtTop {
      problems.report(
        AssetRules.importPlace, "browsers pass over an import that is not at the top",
        at: sheet.source.place(keyword), help: "put it at the top of the file")
    } else if found.address == nil {
      problems.report(
        AssetRules.unknownAddress, "browsers find no address behind '@import'",
        at: sheet.source.place(keyword), help: "write @import \"name.css\";")
    } else if let condition = found.condition.map(withoutBlanksAtEnd) {
      problems.report(
        AssetRules.wholeImport,
        "'\(sheet.source.text(condition))' would be lost: the file is put in the import's place",
        at: sheet.source.place(condition),
        help: "say it in the imported file, for instance @media print { … }")
    }
  }

  private func withoutBlanksAtEnd(_ span: Range<Int>) -> Range<Int> {
    let last = sheet.source.bytes[span].lastIndex { !$0.isCSSWhitespace }
    return span.lowerBound..<(last ?? span.lowerBound) + 1
  }

  private func report(unbalanced span: Range<Int>, problems: inout Problems) {
    let text = sheet.source.text(span)
    let message =
      switch text {
      case "/*": "the comment is never closed"
      case "}": "'}' closes nothing"
      case "{", "(", "[": "'\(text)' is never closed"
      default: "the statement has no end"
      }
    let help =
      switch text {
      case "/*": "end it with */"
      case "}": "take it out, or add the '{' that belongs to it"
      case "{": "add the '}' that belongs to it"
      case "(": "add the ')' that belongs to it"
      case "[": "add the ']' that belongs to it"
      default: "end it with a semicolon"
      }
    problems.report(AssetRules.balance, message, at: sheet.source.place(span), help: help)
  }
}
