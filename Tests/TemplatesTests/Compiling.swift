import Diagnostics
import HTML
import Templates

/// Compiles `layout` from `files` and renders one page; nil when there are errors.
func compileAndRender(
  _ layout: String, _ files: [String: String], page: Record, site: Record
) -> (output: String?, problems: Problems) {
  var problems = Problems()
  let template = compile(layout, files, page: page.schema, site: site, &problems)
  return (template.map { render($0, page) }, problems)
}

func compile(
  _ layout: String, _ files: [String: String], page: RecordSchema, site: Record,
  _ problems: inout Problems
) -> Template? {
  let library = TemplateLibrary(sources: sources(files), problems: &problems)
  return library.compile(layout, page: page, site: site, problems: &problems)
}

func render(_ template: Template, _ page: Record) -> String {
  var buffer = HTMLBuffer()
  template.render(page, into: &buffer)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

func sources(_ files: [String: String]) -> [SourceText] {
  files.sorted { $0.key < $1.key }.map { name, text in
    SourceText(path: "templates/\(name).html", text: text)
  }
}
