import CCmarkGFM

/// The numbers that extensions were given for their nodes. They depend on the order of registration
/// and have no public constants, so they are read off a sample.
struct ExtensionTypes: Sendable {
  let table: UInt32
  let tableRow: UInt32
  let tableCell: UInt32
  let strikethrough: UInt32

  init(attaching extensions: [OpaquePointer]) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
    let sample = "|~~x~~|\n|-|\n"
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let root = cmark_parser_finish(parser)
    let tableNode = cmark_node_first_child(root)
    let row = cmark_node_first_child(tableNode)
    let cell = cmark_node_first_child(row)
    table = cmark_node_get_type(tableNode).rawValue
    tableRow = cmark_node_get_type(row).rawValue
    tableCell = cmark_node_get_type(cell).rawValue
    strikethrough = cmark_node_get_type(cmark_node_first_child(cell)).rawValue
    cmark_node_free(root)
    cmark_parser_free(parser)
  }
}
