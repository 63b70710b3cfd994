/// JSON in the making (RFC 8259): members stand in the order in which they are written, and no text can end the script
/// element that the whole may stand in.
///
/// Whoever writes closes what was opened; commas come by themselves. Linear in what is written, and emptied with its
/// storage kept.
package struct JSONWriter: Sendable {
  private var buffer = HTMLBuffer()
  private var needsComma = false

  package init() {}

  package mutating func reset() {
    buffer.reset()
    needsComma = false
  }

  /// A copy of the content, for a value of the kind JSON.
  package var markup: Markup { buffer.markup }

  package var bytes: [UInt8] { buffer.bytes }

  /// The content where it lies.
  package var content: ArraySlice<UInt8> { buffer.content }

  /// The content itself, without a copy; the writer is as new then.
  package mutating func take() -> [UInt8] {
    needsComma = false
    return buffer.take()
  }

  /// Makes room for what is known to become large.
  package mutating func reserve(_ bytes: Int) { buffer.reserve(bytes) }

  // MARK: Structure

  package mutating func object(_ content: (inout JSONWriter) -> Void) {
    separate()
    buffer.append(trustedByte: UInt8(ascii: "{"))
    needsComma = false
    content(&self)
    buffer.append(trustedByte: UInt8(ascii: "}"))
    needsComma = true
  }

  package mutating func array(_ content: (inout JSONWriter) -> Void) {
    separate()
    buffer.append(trustedByte: UInt8(ascii: "["))
    needsComma = false
    content(&self)
    buffer.append(trustedByte: UInt8(ascii: "]"))
    needsComma = true
  }

  /// The name of the member that is written next; it is not escaped.
  package mutating func key(_ name: StaticString) {
    separate()
    buffer.append(trustedByte: UInt8(ascii: "\""))
    buffer.append(name)
    buffer.append("\":")
    needsComma = false
  }

  /// Begins a line for what is written next.
  package mutating func nextLine() {
    separate()
    buffer.append(trustedByte: UInt8(ascii: "\n"))
  }

  /// Ends the last line, behind the whole.
  package mutating func endLine() { buffer.append(trustedByte: UInt8(ascii: "\n")) }

  private mutating func separate() {
    if needsComma { buffer.append(trustedByte: UInt8(ascii: ",")) }
    needsComma = false
  }

  // MARK: Values

  package mutating func string(_ text: String) {
    separate()
    buffer.append(jsonString: text)
    needsComma = true
  }

  /// A string written in this program, which is not escaped.
  package mutating func quoted(_ text: StaticString) {
    separate()
    buffer.append(trustedByte: UInt8(ascii: "\""))
    buffer.append(text)
    buffer.append(trustedByte: UInt8(ascii: "\""))
    needsComma = true
  }

  /// An address of several parts, which need not be put together first. It is encoded as in a page's links.
  package mutating func address(_ first: String, _ second: String = "", _ third: String = "") {
    separate()
    buffer.append(trustedByte: UInt8(ascii: "\""))
    buffer.append(jsonAddress: first)
    if !second.isEmpty { buffer.append(jsonAddress: second) }
    if !third.isEmpty { buffer.append(jsonAddress: third) }
    buffer.append(trustedByte: UInt8(ascii: "\""))
    needsComma = true
  }

  package mutating func number(_ number: Int) {
    separate()
    buffer.append(number)
    needsComma = true
  }

  /// What another writer wrote: members of an object, or elements of an array.
  package mutating func written(_ other: some Collection<UInt8>) {
    guard !other.isEmpty else { return }
    separate()
    buffer.append(trusted: other)
    needsComma = true
  }

  // MARK: Members

  package mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  package mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  package mutating func member(_ name: StaticString, address: String?) {
    guard let address else { return }
    key(name)
    self.address(address)
  }

  package mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    self.number(number)
  }

  /// One value alone, several as an array, none not at all.
  package mutating func member<Element>(
    _ name: StaticString, each elements: [Element],
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard let first = elements.first else { return }
    key(name)
    if elements.count == 1 { return write(&self, first) }
    array { json in for element in elements { write(&json, element) } }
  }
}
