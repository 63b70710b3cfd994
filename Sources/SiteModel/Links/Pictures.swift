package import Diagnostics
import HTML
package import Markdown

extension PageResolver {
  package mutating func image(
    _ source: String, at span: SourceSpan, problems: inout Problems
  ) -> BodyImage? {
    guard Address.scheme(of: source) == nil, !source.hasPrefix("//") else {
      problems.report(
        LinkRules.unknownFile, "'\(source)' is not a file of this site", at: span.place,
        help: "put the picture beside the page; pages ask nothing of other sites")
      return nil
    }
    guard let path = contentPath(source, at: span, problems: &problems) else { return nil }
    guard let file = site.file(at: path) else {
      reportUnknown(source, path, at: span, problems: &problems)
      return nil
    }
    return BodyImage(address: link(toFile: file), size: site.fileSizes[file])
  }
}
