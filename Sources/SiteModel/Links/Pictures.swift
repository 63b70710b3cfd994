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
      if site.page(at: path) != nil {
        reportNoPicture(source, "a page", at: span, problems: &problems)
      } else {
        reportUnknown(source, path, isPicture: true, at: span, problems: &problems)
      }
      return nil
    }
    guard PublishedFile.isPicture(path) else {
      reportNoPicture(source, "no picture", at: span, problems: &problems)
      return nil
    }
    checkSpelling(path, site.files[file], at: span, problems: &problems)
    defer { hasPicture = true }
    return BodyImage(
      address: link(toFile: file), size: site.fileSizes[file], forms: site.fileForms[file] ?? [],
      isLate: hasPicture)
  }

  private func reportNoPicture(
    _ source: String, _ kind: String, at span: SourceSpan, problems: inout Problems
  ) {
    problems.report(
      LinkRules.notAPicture, "'\(source)' is \(kind)", at: span.place,
      help: "to link to it, leave out the '!': [words](\(source))")
  }
}
