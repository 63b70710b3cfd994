package import HTML

/// A picture of the site, as layouts, texts and blocks show it.
package struct BodyImage: Sendable, Hashable {
  package let address: Address
  /// Nil where the file states none.
  package let size: Size?
  /// Smaller forms of the same picture; browsers take the first format that they know.
  package let forms: [Form]
  /// Whether it comes behind another picture of the page, and is loaded when a reader comes near. Browsers load what is
  /// missing before they print.
  package var isLate: Bool

  package init(address: Address, size: Size? = nil, forms: [Form] = [], isLate: Bool = false) {
    self.address = address
    self.size = size
    self.forms = forms
    self.isLate = isLate
  }

  package struct Size: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Files of one format.
  package struct Form: Sendable, Hashable {
    /// Such as `image/avif`.
    package let type: String
    /// The narrowest first.
    package let files: [File]

    package init(type: String, files: [File]) {
      self.type = type
      self.files = files
    }
  }

  package struct File: Sendable, Hashable {
    package let address: Address
    /// In pixels.
    package let width: Int

    package init(address: Address, width: Int) {
      self.address = address
      self.width = width
    }
  }
}

// MARK: Markup

extension BodyImage {
  /// How wide texts are, so that browsers know which file is enough before they know the style sheet.
  private static let shownWidth: StaticString = "(min-width: 44rem) 40rem, 100vw"

  /// Writes the picture with all that is known of it. `title` is shown by browsers while the pointer is on it.
  package func write(
    alternative: String, title: UnsafeBufferPointer<UInt8>? = nil,
    className: StaticString? = nil, into html: inout HTMLBuffer
  ) {
    if !forms.isEmpty { html.append("<picture>") }
    for form in forms { form.write(into: &html) }
    html.append("<img ")
    if let className {
      html.append("class=\"")
      html.append(className)
      html.append("\" ")
    }
    html.append("src=\"")
    html.append(address: address.text)
    html.append("\" alt=\"")
    html.append(text: alternative)
    if let title, !title.isEmpty {
      html.append("\" title=\"")
      html.append(text: title)
    }
    appendSize(to: &html)
    appendLoading(to: &html)
    html.append("\" />")
    if !forms.isEmpty { html.append("</picture>") }
  }

  /// Writes width and height, if they are known, behind an attribute that is still open, and leaves the last one open.
  package func appendSize(to html: inout HTMLBuffer) {
    guard let size else { return }
    html.append("\" width=\"")
    html.append(size.width)
    html.append("\" height=\"")
    html.append(size.height)
  }

  /// The same for when it is loaded.
  private func appendLoading(to html: inout HTMLBuffer) {
    if isLate { html.append("\" loading=\"lazy\" decoding=\"async") }
  }
}

extension BodyImage.Form {
  fileprivate func write(into html: inout HTMLBuffer) {
    html.append("<source type=\"")
    html.append(text: type)
    html.append("\" srcset=\"")
    for (index, file) in files.enumerated() {
      if index > 0 { html.append(", ") }
      html.append(address: file.address.text)
      html.append(" ")
      html.append(file.width)
      html.append("w")
    }
    html.append("\" sizes=\"")
    html.append(BodyImage.shownWidth)
    html.append("\" />")
  }
}
