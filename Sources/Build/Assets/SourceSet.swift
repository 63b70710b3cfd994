/// The value of `srcset` and `imagesrcset` (HTML, section 4.8.4.2.1): addresses with sizes, parted by commas, which
/// addresses can hold too.
struct SourceSet {
  let addresses: [String]

  init(_ text: String) {
    var addresses: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      guard !rest.isEmpty else { break }
      let address = rest.prefix { !$0.isWhitespace }
      rest = rest[address.endIndex...]
      if address.last == "," {
        // A comma behind the address ends the candidate: it has no size.
        addresses.append(
          String(address[...(address.lastIndex { $0 != "," } ?? address.startIndex)]))
      } else {
        addresses.append(String(address))
        rest = Self.behindSize(rest)
      }
    }
    self.addresses = addresses
  }

  /// Commas within round brackets belong to the size.
  private static func behindSize(_ text: Substring) -> Substring {
    var isInBrackets = false
    return text.drop { letter in
      if letter == "(" { isInBrackets = true }
      if letter == ")" { isInBrackets = false }
      return isInBrackets || letter != ","
    }
  }
}
