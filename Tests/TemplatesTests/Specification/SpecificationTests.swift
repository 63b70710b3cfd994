import Diagnostics
import HTML
import Testing

@testable import Templates

@Suite(
  "The Mustache specification",
  .enabled(
    if: SpecificationCase.isPresent,
    "its test files are not in \(SpecificationCase.folder): set MUSTACHE_SPEC to their folder"))
struct SpecificationTests {
  @Test(
    "every case gives its output, or the error that is meant",
    arguments: try SpecificationCase.all())
  func passes(_ test: SpecificationCase) throws {
    let (output, problems) = render(test)
    if let deviation = Deviation.from(test) {
      #expect(Set(problems.all.map(\.rule)) == [deviation.rule])
      #expect(output == nil)
    } else {
      #expect(output == test.expected, "\(problems.all.map(\.message))")
    }
  }

  @Test("every deviation is from a case that exists")
  func deviationsExist() throws {
    let names = try Set(SpecificationCase.all().map(\.testDescription))
    for deviation in Deviation.all {
      #expect(names.contains("\(deviation.file): \(deviation.name)"))
    }
  }

  private func render(_ test: SpecificationCase) -> (output: String?, Problems) {
    let (fields, template) = rooted(test)
    let schema = InferredSchema(templates: [template] + test.partials.values)
    let page = schema.record(fields, named: "page")
    var files = test.partials
    files["layout under test"] = template
    return compileAndRender("layout under test", files, page: page, site: .catalogue("site", []))
  }

  /// A page is always a record: other data goes into a field with a section around the template.
  private func rooted(
    _ test: SpecificationCase
  ) -> (fields: [String: SpecificationData], template: String) {
    let root = InferredSchema.root
    let section = "{{#\(root)}}\(test.template){{/\(root)}}"
    return switch test.data {
    case .record(let fields): (fields, test.template)
    case .list: ([root: .list([test.data])], section)
    default: ([root: test.data], section)
    }
  }
}
