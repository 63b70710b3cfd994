/// Writes YAML as people do and, now and then, as they should not.
struct RandomYAML {
  private var random: RandomSource
  private var lineEnd = "\n"

  init(seed: UInt64) {
    random = RandomSource(seed: seed)
  }

  mutating func document() -> String {
    lineEnd = random.pick(["\n", "\n", "\n", "\r\n", "\r"])
    let text = random.below(4) == 0 ? list(indent: 0) : mapping(indent: 0)
    return random.below(6) == 0 ? String(text.dropLast(lineEnd.count)) : text
  }

  /// `text` with a few characters taken out, put in, exchanged or said twice.
  mutating func mutation(of text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0...random.below(3) where !scalars.isEmpty {
      let index = random.below(scalars.count)
      switch random.below(4) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(random.pick(Self.marks), at: index)
      case 2: scalars[index] = random.pick(Self.marks)
      default:
        let end = min(scalars.count, index + random.below(30))
        scalars.insert(contentsOf: scalars[index..<end], at: random.below(scalars.count))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private mutating func mapping(indent: Int, depth: Int = 0) -> String {
    var text = ""
    for _ in 0...random.below(4) {
      text += noise() + spaces(indent) + key() + ":" + value(indent: indent, depth: depth)
    }
    return text
  }

  private mutating func list(indent: Int, depth: Int = 0) -> String {
    var text = ""
    for _ in 0...random.below(3) {
      text += noise() + spaces(indent) + "-"
      if depth < 4, random.below(2) == 0 {
        // The first key, or the first dash of a list in a list, on the line of the dash.
        let gap = 1 + (random.below(6) == 0 ? random.below(3) : 0)
        let inner = indent + 1 + gap
        let item =
          random.below(5) == 0
          ? list(indent: inner, depth: depth + 1) : mapping(indent: inner, depth: depth + 1)
        text += spaces(gap) + item.trimmingPrefix { $0 == " " }
      } else {
        text += value(indent: indent, depth: depth)
      }
    }
    return text
  }

  /// What follows a colon or a dash, to the end of the last line.
  private mutating func value(indent: Int, depth: Int) -> String {
    switch depth < 4 ? random.below(12) : random.below(8) {
    case 0: end()
    case 1: spaces(1) + flow() + end()
    case 8: end() + mapping(indent: indent + 1 + random.below(3), depth: depth + 1)
    case 9, 10: end() + list(indent: indent + random.below(3), depth: depth + 1)
    case 11: random.below(3) == 0 ? end() + spaces(indent + 1) + scalar() + end() : end()
    default: spaces(1 + random.below(8) / 7) + scalar() + end()
    }
  }

  private mutating func flow(depth: Int = 0) -> String {
    let isList = random.below(2) == 0
    var items: [String] = []
    for _ in 0..<random.below(4) {
      let value = depth < 2 && random.below(4) == 0 ? flow(depth: depth + 1) : scalar()
      items.append(isList ? value : key() + (random.below(9) == 0 ? ":" : ": ") + value)
    }
    let inside = items.joined(separator: random.pick([",", ", ", " , "]))
    return isList ? "[\(inside)]" : "{\(inside)}"
  }

  private mutating func key() -> String {
    switch random.below(12) {
    case 0: "\"\(random.pick(Self.words))\""
    case 1: "'\(random.pick(Self.words))'"
    case 2: random.pick(Self.words)
    default: random.pick(["id", "type", "title", "name", "a", "b", "c", "d", "e-f", "g h"])
    }
  }

  private mutating func scalar() -> String {
    let word = random.pick(Self.words)
    return switch random.below(6) {
    case 0: "\"\(word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    case 1: "'\(word.replacing("'", with: "''"))'"
    case 2: "\"\(word)\""
    default: word
    }
  }

  private mutating func noise() -> String {
    switch random.below(16) {
    case 0: lineEnd
    case 1: spaces(random.below(4)) + "# a remark" + lineEnd
    case 2: spaces(random.below(4)) + lineEnd
    default: ""
    }
  }

  private mutating func end() -> String {
    switch random.below(16) {
    case 0: " # remark" + lineEnd
    case 1: "  " + lineEnd
    case 2: " #" + lineEnd
    default: lineEnd
    }
  }

  private func spaces(_ count: Int) -> String {
    String(repeating: " ", count: count)
  }

  private static let marks = Array(
    ":-#[]{},'\"\\|>&*!%@`?~=. \n\r\t a1ü\u{85}\u{A0}\u{2028}\u{FEFF}\u{7}".unicodeScalars)

  private static let words = [
    "title", "a", "back pain", "10 %", "What helps?", "https://a.org/b?c=d#e", "x:y", "a#b",
    "a #b", "-", "- a", "-a", "--", "2022-12-06", "12:30", "No", "~", "null", "it's", "5 \"mg\"",
    "a, b", "[a]", "{b}", "a: b", "ü ß – „x“", "1.0", "?", "? a", "!", "*a", "&a b", "%", "@a",
    "a:", ":a", "<<", "=", "...", "---", "a | b", "> c", "\u{A0}x", "30 °C", "", "a  b", "\\n",
  ]
}
