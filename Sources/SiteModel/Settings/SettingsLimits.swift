import FrontMatter
import Markdown

extension MappingSchema {
  static let limits: MappingSchema = {
    let standard = ParserLimits()
    return MappingSchema(
      "limits",
      [
        KeySchema(
          "page_bytes", .integer(ParserLimits.bytesBounds), standard: String(standard.bytes),
          "bytes of a page's text, without its header"),
        KeySchema(
          "nesting", .integer(ParserLimits.nestingBounds), standard: String(standard.nesting),
          "quotes, lists and emphasis inside one another"),
        KeySchema(
          "table_columns", .integer(ParserLimits.tableColumnsBounds),
          standard: String(standard.tableColumns), "columns of a table"),
        KeySchema(
          "reference_bytes", .integer(ParserLimits.referenceExpansionBounds),
          standard: String(standard.referenceExpansion),
          "bytes that link references may add to a page: their uses times the longest definition"),
      ])
  }()
}

extension ParserLimits {
  /// What is not written keeps its standard.
  init(_ reader: inout MappingReader) {
    self.init()
    bytes = reader.integer("page_bytes")?.value ?? bytes
    nesting = reader.integer("nesting")?.value ?? nesting
    tableColumns = reader.integer("table_columns")?.value ?? tableColumns
    referenceExpansion = reader.integer("reference_bytes")?.value ?? referenceExpansion
  }
}
