import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// The picture of a page's header, for its layout.
struct PictureView {
  let source: SourceText

  /// Absent when there is none, or none that exists.
  func value(
    _ image: PageImage?, resolver: inout PageResolver, problems: inout Problems
  ) -> Value {
    guard let image,
      let picture = resolver.image(
        image.source.value, at: SourceSpan(source, image.source.span), problems: &problems)
    else { return .absent }
    var record = Record(ImageField.schema)
    record[ImageField.address] = .address(picture.address)
    record[ImageField.alt] = .text(image.alternative?.value ?? "")
    record[ImageField.width] = .optional(picture.size.map { String($0.width) })
    record[ImageField.height] = .optional(picture.size.map { String($0.height) })
    record[ImageField.caption] = .optional(image.caption?.value)
    record[ImageField.credit] = .optional(image.credit?.value)
    let strings = resolver.site.languages[resolver.language].strings
    PictureCredit.check(image, in: source, problems: &problems)
    if let line = PictureCredit.line(
      .pictureCredit, image.credit?.value, image.licence?.value, strings: strings)
    {
      record[ImageField.creditLine] = .markup(line)
    }
    return .record(record)
  }
}
