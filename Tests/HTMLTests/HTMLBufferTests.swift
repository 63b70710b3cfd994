import HTML
import Testing

@Suite("Text becomes markup")
struct HTMLBufferTests {
  @Test(
    "text can end neither an element nor a quoted attribute",
    arguments: [
      ("plain", "plain"), ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
      ("\"quoted\"", "&quot;quoted&quot;"), ("</script>", "&lt;/script&gt;"), ("Rücken", "Rücken"),
      ("", ""),
    ])
  func text(text: String, markup: String) {
    #expect(Markup(text: text).description == markup)
  }

  @Test("a character is escaped wherever it stands among others", arguments: 0..<24)
  func everyPosition(position: Int) {
    var text = Array(repeating: "é2:;=?'#$%", count: 3).joined().unicodeScalars.map(String.init)
    var escaped = text
    for (character, entity) in [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "&quot;")] {
      text.insert(character, at: position)
      escaped.insert(entity, at: position)
    }
    #expect(Markup(text: text.joined()).description == escaped.joined())
  }

  @Test(
    "what is taken is what was written, and the buffer is empty then", arguments: [0, 5, 10_000])
  func taken(_ reserved: Int) {
    var buffer = HTMLBuffer()
    buffer.reserve(reserved)
    buffer.append("<p>")
    buffer.append(text: "a & b")
    #expect(buffer.take() == Array("<p>a &amp; b".utf8))
    #expect(buffer.count == 0)
    buffer.append("</p>")
    #expect(buffer.take() == Array("</p>".utf8))
  }

  @Test("what is written again after a reset is all there is")
  func writtenAgain() {
    var buffer = HTMLBuffer()
    buffer.append(text: String(repeating: "long ", count: 200))
    let first = buffer.markup
    buffer.reset()
    buffer.append("<p>")
    buffer.append(12)
    #expect(buffer.markup.description == "<p>12")
    #expect(buffer.last == UInt8(ascii: "2"))
    #expect(first.bytes.count == 1000)
  }

  @Test(
    "an address is percent-encoded once and keeps what is encoded",
    arguments: [
      ("/en/a b/", "/en/a%20b/"), ("/ü?a=1&b=2", "/%C3%BC?a=1&amp;b=2"), ("/a%20b", "/a%20b"),
      ("/\"onclick=", "/%22onclick="), ("/it's", "/it&#x27;s"), ("/[x]", "/%5Bx%5D"),
    ])
  func address(address: String, markup: String) {
    var buffer = HTMLBuffer()
    buffer.append(address: address)
    #expect(buffer.markup.description == markup)
  }

  @Test("an address component keeps only unreserved characters")
  func component() {
    var buffer = HTMLBuffer()
    buffer.append(addressComponent: "a b/c&d=é")
    #expect(buffer.markup.description == "a%20b%2Fc%26d%3D%C3%A9")
  }

  @Test("a JSON string can end neither itself nor its script element")
  func json() {
    var buffer = HTMLBuffer()
    buffer.append(jsonString: "a\"b\\c</script>\u{2028}\n\u{1}&é")
    #expect(
      buffer.markup.description
        == #""a\"b\\c\u003c/script\u003e\u2028\n\u0001\u0026é""#)
  }

  @Test("a buffer that is reset holds nothing of before")
  func reset() {
    var buffer = HTMLBuffer()
    buffer.append(text: "first")
    let first = buffer.markup
    buffer.reset()
    buffer.append(12)
    #expect(first.description == "first")
    #expect(buffer.markup.description == "12")
  }
}

@Suite("Addresses that may be followed")
struct AddressTests {
  @Test(
    "known schemes and relative addresses are let through",
    arguments: [
      "https://a.b/", "http://a.b", "mailto:a@b.c", "tel:+49123", "/en/", "#x", "../a.md",
      "",
    ])
  func allowed(text: String) {
    #expect(Address(text)?.text == text)
  }

  @Test(
    "every other scheme is refused, however it is disguised",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
      "\u{1}javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    ])
  func refused(text: String) {
    #expect(Address(text) == nil)
  }
}
