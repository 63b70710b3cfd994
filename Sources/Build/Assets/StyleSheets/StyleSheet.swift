import Diagnostics

/// A style sheet with the addresses in it.
struct StyleSheet {
  let source: SourceText
  /// Position among the assets.
  let asset: Int
  let addresses: [StyleSheetAddress]
  let malformed: [Range<Int>]

  init(_ source: SourceText, asset: Int) {
    let scanner = StyleSheetScanner(source.bytes)
    self.source = source
    self.asset = asset
    addresses = scanner.addresses
    malformed = scanner.malformed
  }

  /// An address in a style sheet and the asset that it names.
  struct Reference {
    let address: StyleSheetAddress
    /// Position among the assets.
    let target: Int
  }

  /// The style sheet with the file of each reference written anew; queries and fragments stay as they
  /// are. `references` are in the order of the text.
  func bytes(_ references: [Reference], path: (Int) -> String) -> [UInt8] {
    var bytes: [UInt8] = []
    var end = 0
    for reference in references {
      bytes += source.bytes[end..<reference.address.fileSpan.lowerBound]
      bytes += path(reference.target).utf8
      end = reference.address.fileSpan.upperBound
    }
    return bytes + source.bytes[end...]
  }
}
