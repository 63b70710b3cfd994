import Diagnostics
import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// The picture of a page's header, for its layout.
struct PictureView {
  let source: SourceText

  /// Nil when there is none, or none that exists.
  func picture(
    _ image: PageImage?, resolver: inout PageResolver, problems: inout Problems
  ) -> PagePicture? {
    guard let image,
      let picture = resolver.image(
        image.source.value, at: SourceSpan(source, image.source.span), problems: &problems)
    else { return nil }
    PictureCredit.check(image, in: source, problems: &problems)
    return PagePicture(image: image, file: picture)
  }

  static func value(_ picture: PagePicture?, _ site: Site, language: Int) -> Value {
    guard let picture else { return .absent }
    let creditLine = PictureCredit.line(
      .pictureCredit, picture.image.credit?.value, picture.image.licence?.value,
      strings: site.languages[language].strings)
    return .record(picture.record(creditLine: creditLine, base: site.settings.base))
  }
}
