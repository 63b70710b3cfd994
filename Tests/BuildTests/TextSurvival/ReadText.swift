/// The words that a reader finds in a stretch of HTML, in their order.
///
/// What the program adds to the author's words is left out: numbers of citations and notes, ways back, what kind of
/// callout a box is. So is everything that is no text: tags, comments, scripts, styles.
struct ReadText {
  private(set) var words: [String] = []

  init(_ html: Substring) {
    var reader = Reader(rest: html)
    while reader.step() {}
    words = reader.text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private struct Reader {
    var rest: Substring
    var text = ""
    /// The element whose content is passed over, and how many of its kind are open within.
    private var skipped: (name: String, depth: Int)?

    init(rest: Substring) {
      self.rest = rest
    }

    /// Whether there was something to read.
    mutating func step() -> Bool {
      guard let first = rest.first else { return false }
      switch first {
      case "<": readTag()
      case "&": readEntity()
      default:
        if skipped == nil { text.append(first) }
        rest.removeFirst()
      }
      return true
    }

    private mutating func readTag() {
      if rest.hasPrefix("<!--"), let end = rest.firstRange(of: "-->") {
        rest = rest[end.upperBound...]
        return
      }
      let tag = rest.prefix { $0 != ">" }
      rest = rest.dropFirst(tag.count + 1)
      let isEnd = tag.hasPrefix("</")
      let name = String(tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if let (element, depth) = skipped {
        guard name == element, !tag.hasSuffix("/") else { return }
        let open = depth + (isEnd ? -1 : 1)
        skipped = open == 0 ? nil : (element, open)
      } else if !isEnd, Self.isAdded(tag, name) {
        skipped = (name, 1)
      }
    }

    private static func isAdded(_ tag: Substring, _ name: String) -> Bool {
      if name == "script" || name == "style" { return true }
      return ["citation", "footnote-ref", "footnote-backref", "callout-kind"].contains {
        tag.contains("class=\"\($0)\"")
      }
    }

    private mutating func readEntity() {
      let name = rest.dropFirst().prefix { $0 != ";" && !$0.isWhitespace }
      let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
      guard let character = known[String(name)], rest.dropFirst(name.count + 1).first == ";" else {
        text.append("&")
        rest.removeFirst()
        return
      }
      if skipped == nil { text.append(character) }
      rest = rest.dropFirst(name.count + 2)
    }
  }
}
