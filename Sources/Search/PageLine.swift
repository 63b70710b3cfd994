/// What is shown of a page where it is found: a line of JSON that holds its address, its title, its summary, the label of
/// its type, and of each of its headings the id and the words.
package struct PageLine {
  package private(set) var bytes: [UInt8] = []

  package init(address: String, title: String, summary: String, label: String) {
    bytes.append(UInt8(ascii: "["))
    for (index, text) in [address, title, summary, label].enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      add(quoted: text)
    }
  }

  package mutating func add(heading: String, id: String) {
    bytes.append(UInt8(ascii: ","))
    add(quoted: id)
    bytes.append(UInt8(ascii: ","))
    add(quoted: heading)
  }

  package mutating func end() {
    bytes.append(UInt8(ascii: "]"))
  }

  /// RFC 8259, section 7.
  private mutating func add(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
