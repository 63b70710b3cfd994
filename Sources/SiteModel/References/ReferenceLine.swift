import HTML

/// One line of a list of sources in the making: sentences with one space between them, each closed by one full stop.
struct ReferenceLine {
  private(set) var html: HTMLBuffer
  private let start: Int
  /// The last byte that readers see, quotation marks left out: after `?` no full stop follows.
  private var last: UInt8?

  /// Goes on behind what the buffer holds, and leaves it empty until `finish`.
  init(in buffer: inout HTMLBuffer) {
    html = HTMLBuffer()
    swap(&html, &buffer)
    start = html.count
  }

  consuming func finish(in buffer: inout HTMLBuffer) {
    swap(&html, &buffer)
  }

  var isEmpty: Bool { html.count == start }

  /// Begins a sentence.
  mutating func begin() {
    if !isEmpty { html.append(" ") }
  }

  /// Ends one.
  mutating func stop() {
    if !endsSentence { write(".") }
  }

  mutating func sentence(_ text: String) {
    begin()
    write(text)
    stop()
  }

  mutating func write(_ text: StaticString) {
    html.append(text)
    note(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Text in which CSL's markup may stand.
  mutating func write(_ text: String) {
    RichText(text).write(into: &html)
    var plain = RichText(text).plain
    plain.withUTF8 { note($0) }
  }

  /// Text in which nothing is markup.
  mutating func write(plain text: String) {
    html.append(text: text)
    var text = text
    text.withUTF8 { note($0) }
  }

  mutating func write(_ number: Int) {
    html.append(number)
    last = UInt8(ascii: "0")
  }

  /// A space, unless one stands there.
  mutating func gap() {
    if !isEmpty, html.last != UInt8(ascii: " ") { html.append(" ") }
  }

  /// Text between two marks that are there only when it is: `(2)`.
  mutating func write(_ text: String?, after mark: StaticString, before end: StaticString = "") {
    guard let text else { return }
    write(mark)
    write(text)
    write(end)
  }

  /// What `content` writes, as a link where there is an address.
  mutating func link(to address: String?, content: (inout ReferenceLine) -> Void) {
    let address = address.flatMap(Address.init)
    if let address {
      html.append("<a href=\"")
      html.append(address: address.text)
      html.append("\">")
    }
    content(&self)
    if address != nil { html.append("</a>") }
  }

  /// Text marked with its language.
  mutating func write(_ text: String, in language: String?) {
    guard let language else { return write(text) }
    html.append("<span lang=\"")
    html.append(text: language)
    html.append("\">")
    write(text)
    html.append("</span>")
  }

  private var endsSentence: Bool {
    switch last {
    case nil, UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): true
    default: false
    }
  }

  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>) {
    // `”`, `“` and `’` are E2 80 and one of 98 to 9F, `»` is C2 BB, `…` is E2 80 A6.
    var end = bytes.count
    while end > 0 {
      if bytes[end - 1] == UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "'") {
        end -= 1
      } else if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
        (0x98...0x9F).contains(bytes[end - 1])
      {
        end -= 3
      } else if end >= 2, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xBB {
        end -= 2
      } else {
        break
      }
    }
    guard end > 0 else { return }
    let isEllipsis =
      end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0xA6
    last = isEllipsis ? UInt8(ascii: ".") : bytes[end - 1]
  }
}
