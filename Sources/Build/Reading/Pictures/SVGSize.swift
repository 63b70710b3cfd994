/// SVG 2, sections 8.2 and 8.12: a drawing may state its width and height, its shape, or neither.
extension PictureSize {
  /// A drawing that states only its shape is shown as wide as its place, and must stay so when the
  /// page states a width. No column of text is wider than this.
  private static let fillingWidth = 800.0

  init?(svg root: SVGRoot) {
    let width = root.width.flatMap(Self.pixels)
    let height = root.height.flatMap(Self.pixels)
    let shape = root.viewBox.flatMap(Self.shape)
    switch (width, height, shape) {
    case (let width?, let height?, _): self.init(width, height)
    case (let width?, nil, let shape?): self.init(width, width / shape.width * shape.height)
    case (nil, let height?, let shape?): self.init(height / shape.height * shape.width, height)
    case (nil, nil, let shape?):
      // A whole factor keeps the numbers' ratio exact.
      let factor = max(1, (Self.fillingWidth / shape.width).rounded(.up))
      self.init(shape.width * factor, shape.height * factor)
    default: return nil
    }
  }

  private init?(_ width: Double, _ height: Double) {
    guard let width = Int(exactly: width.rounded()), let height = Int(exactly: height.rounded())
    else { return nil }
    // A fine line is shown, too.
    self.init(width: max(1, width), height: max(1, height))
  }

  /// A length in pixels, with or without the unit. Others depend on the page or are meant for paper.
  private static func pixels(_ length: String) -> Double? {
    let length = words(length)
    guard length.count == 1, let word = length.first else { return nil }
    return positive(word.hasSuffix("px") ? word.dropLast(2) : word)
  }

  private static func shape(_ viewBox: String) -> (width: Double, height: Double)? {
    let numbers = words(viewBox)
    guard numbers.count == 4, let width = positive(numbers[2]), let height = positive(numbers[3])
    else { return nil }
    return (width, height)
  }

  private static func words(_ value: String) -> [Substring] {
    value.split { " ,\t\n\r".contains($0) }
  }

  /// SVG knows neither `inf` nor `0x10`, which the standard library would read.
  private static func positive(_ number: Substring) -> Double? {
    guard number.allSatisfy("+-.0123456789eE".contains), let value = Double(number), value > 0,
      value.isFinite
    else { return nil }
    return value
  }
}
