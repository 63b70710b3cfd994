import Diagnostics

/// A style sheet with the addresses and the imports in it.
struct StyleSheet {
  let source: SourceText
  /// Position among the assets.
  let asset: Int
  let addresses: [StyleSheetAddress]
  let malformed: [Range<Int>]
  let imports: [StyleSheetImport]
  let unbalanced: [Range<Int>]
  private let charset: Range<Int>?

  init(_ source: SourceText, asset: Int) {
    let scanner = StyleSheetScanner(source.bytes)
    self.source = source
    self.asset = asset
    addresses = scanner.addresses
    malformed = scanner.malformed
    imports = scanner.statements.imports
    charset = scanner.statements.charset
    unbalanced = scanner.unbalanced
  }

  /// An address in a style sheet and the asset that it names.
  struct Reference {
    let address: StyleSheetAddress
    /// Position among the assets.
    let target: Int
    /// The statement that this reference is replaced with, when it is an import.
    let statement: Range<Int>?
  }

  /// What a style sheet is published as: text, addresses of assets between it, and in the places of imports what the
  /// imported style sheets are published as.
  enum Piece {
    case text(ArraySlice<UInt8>)
    /// Where the asset at this position among the assets is published.
    case path(Int)
  }

  /// Queries and fragments stay as they are. What names the encoding is left out: sitegen reads and writes UTF-8, and
  /// servers say so. `references` are in the order of the text.
  func pieces(_ references: [Reference], imported: (Int) -> [Piece]) -> [Piece] {
    var pieces: [Piece] = []
    var end = charset?.upperBound ?? 0
    if let charset { pieces.append(.text(source.bytes[..<charset.lowerBound])) }
    for reference in references {
      let replaced = reference.statement ?? reference.address.fileSpan
      pieces.append(.text(source.bytes[end..<replaced.lowerBound]))
      pieces += reference.statement == nil ? [.path(reference.target)] : imported(reference.target)
      end = replaced.upperBound
    }
    pieces.append(.text(source.bytes[end...]))
    return pieces
  }
}
