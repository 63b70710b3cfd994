import CCmarkGFM

extension MarkdownNode {
  /// What a node is: the nodes of CommonMark and GitHub's extensions, and this dialect's citations.
  package enum Kind: Sendable, Hashable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, citation
    case emphasis, strong, strikethrough, link, image, footnoteReference
  }

  package var kind: Kind {
    let type = cmark_node_get_type(raw)
    switch type {
    case CMARK_NODE_TEXT: return .text
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_LINK: return .link
    case CMARK_NODE_ITEM: return .item
    case CMARK_NODE_LIST: return .list
    case CMARK_NODE_HEADING: return .heading
    case CMARK_NODE_BLOCK_QUOTE: return .blockQuote
    case CMARK_NODE_IMAGE: return .image
    case CMARK_NODE_CODE: return .code
    case CMARK_NODE_CODE_BLOCK: return .codeBlock
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_HTML_INLINE:
      return literalBytes.first == UInt8(ascii: "@") ? .citation : .htmlInline
    case CMARK_NODE_HTML_BLOCK: return .htmlBlock
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition
    case CMARK_NODE_DOCUMENT: return .document
    default: return extensionKind(type.rawValue)
    }
  }

  private func extensionKind(_ type: UInt32) -> Kind {
    let types = CmarkLibrary.shared.types
    switch type {
    case types.tableCell: return .tableCell
    case types.tableRow: return .tableRow
    case types.table: return .table
    case types.strikethrough: return .strikethrough
    default: preconditionFailure("cmark-gfm made a node of unknown type \(type)")
    }
  }
}
