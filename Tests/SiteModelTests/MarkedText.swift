import Diagnostics

/// A page's text in which ⟦marks⟧ stand around what problems must point at, in order.
struct MarkedText {
  let source: SourceText
  let places: [Place]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = bytes.count
      case "⟧": spans.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    let source = SourceText(path: "content/en/page.md", bytes: bytes)
    self.source = source
    places = spans.map(source.place)
  }
}
