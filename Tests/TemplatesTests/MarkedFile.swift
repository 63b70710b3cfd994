import Diagnostics

/// A template in which ⟦marks⟧ stand around what a diagnostic must point to.
struct MarkedFile {
  let source: SourceText
  let places: [Place]

  init(name: String, _ marked: String) {
    var bytes: [UInt8] = []
    var spans: [Range<Int>] = []
    var start = 0
    for character in marked {
      switch character {
      case "⟦": start = bytes.count
      case "⟧": spans.append(start..<bytes.count)
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    let source = SourceText(path: "templates/\(name).html", bytes: bytes)
    self.source = source
    places = spans.map(source.place)
  }
}
