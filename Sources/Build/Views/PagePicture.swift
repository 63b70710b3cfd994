import FrontMatter
import HTML
import Markdown
import SiteModel
import Templates

/// The picture of a page's header, where there is such a file.
struct PagePicture {
  let image: PageImage
  private(set) var file: BodyImage

  /// The first on its page, whatever was rendered before it.
  init(image: PageImage, file: BodyImage) {
    self.image = image
    self.file = file
    self.file.isLate = false
  }

  /// Path on the site.
  var address: Address { file.address }

  /// What layouts show of it. `creditLine` is nil for the publisher's own pictures.
  func record(creditLine: Markup?, base: BaseAddress) -> Record {
    var record = Record(ImageField.schema)
    record[ImageField.address] = .address(address)
    record[ImageField.wholeAddress] = .address(Address(onSite: base.absolute(address.text)))
    record[ImageField.picture] = .markup(markup)
    record[ImageField.alt] = .text(image.alternative?.value ?? "")
    record[ImageField.width] = .optional(file.size.map { String($0.width) })
    record[ImageField.height] = .optional(file.size.map { String($0.height) })
    record[ImageField.caption] = .optional(image.caption?.value)
    record[ImageField.credit] = .optional(image.credit?.value)
    if let creditLine { record[ImageField.creditLine] = .markup(creditLine) }
    return record
  }

  private var markup: Markup {
    var html = HTMLBuffer()
    file.write(alternative: image.alternative?.value ?? "", into: &html)
    return html.markup
  }
}
