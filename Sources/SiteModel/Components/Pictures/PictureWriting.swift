import Diagnostics
import FrontMatter
import HTML
import Markdown

/// A `figure` block: a picture in the text, with the keys of the picture in a page's header.
extension PageResolver {
  mutating func write(
    _ picture: PageImage, of block: ComponentBlock, into html: inout HTMLBuffer,
    problems: inout Problems
  ) {
    guard
      let image = image(
        picture.source.value, at: block.text.span(picture.source.span), problems: &problems)
    else { return }
    html.append("<figure>\n")
    image.write(alternative: picture.alternative?.value ?? "", into: &html)
    html.append("\n")
    let credit = PictureCredit.line(
      .pictureCredit, picture.credit?.value, picture.licence?.value,
      strings: site.languages[language].strings)
    if picture.caption != nil || credit != nil {
      html.append("<figcaption>")
      if let caption = picture.caption { html.append(text: caption.value) }
      if let credit {
        html.append(picture.caption == nil ? "<span class=\"credit\">" : " <span class=\"credit\">")
        html.append(credit)
        html.append("</span>")
      }
      html.append("</figcaption>\n")
    }
    html.append("</figure>\n")
  }
}

extension PageImage {
  /// What a `figure` block says.
  init?(ofBlock reader: inout MappingReader) {
    self.init(&reader)
    if let licence { PictureCredit.check(licence, credit: credit?.value, &reader) }
  }
}
