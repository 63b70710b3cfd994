import Diagnostics
import Testing

@testable import Templates

/// A template that must be refused: with which rule, at which place, with which words.
struct Fault: Sendable, CustomTestStringConvertible {
  let rule: Rule
  let template: String
  let message: String
  let help: String?
  /// Further files that the template uses.
  let files: [String: String]

  init(
    _ rule: Rule, _ template: String, _ message: String, help: String? = nil,
    with files: [String: String] = [:]
  ) {
    self.rule = rule
    self.template = template
    self.message = message
    self.help = help
    self.files = files
  }

  var testDescription: String { "\(rule.code) \(template)" }

  /// Compiles the template as a layout and expects this one diagnostic.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = MarkedFile(name: "layout", template)
    var problems = Problems()
    let library = TemplateLibrary(
      sources: [marked.source] + sources(files), problems: &problems)
    let compiled = library.compile(
      "layout", page: LeafletField.schema, site: SiteField.sample, problems: &problems)
    let found = problems.inFileOrder()
    #expect(found.map(\.rule.code) == [rule.code], sourceLocation: sourceLocation)
    #expect(found.map(\.place) == marked.places, sourceLocation: sourceLocation)
    #expect(found.map(\.message) == [message], sourceLocation: sourceLocation)
    #expect(found.map(\.help) == [help], sourceLocation: sourceLocation)
    #expect((compiled == nil) == (rule.severity == .error), sourceLocation: sourceLocation)
  }
}
