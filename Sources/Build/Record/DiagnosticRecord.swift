import Diagnostics

extension RecordWriter {
  mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.rule.code)
    write(diagnostic.severity.rawValue)
    write(diagnostic.message)
    write(diagnostic.place)
    write(diagnostic.notes) { writer, note in
      writer.write(note.message)
      writer.write(note.place) { $0.write($1) }
    }
    write(diagnostic.help) { $0.write($1) }
  }

  mutating func write(_ place: Place) {
    write(place.path)
    write(place.mark) { writer, mark in
      writer.write(mark.line)
      writer.write(mark.column)
      writer.write(mark.width)
      writer.write(mark.excerpt)
      writer.write(mark.excerptColumn)
    }
  }
}

extension RecordReader {
  private static let rules = Dictionary(
    RuleCatalogue.all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  mutating func diagnostic() throws(DamagedRecord) -> Diagnostic {
    guard let rule = Self.rules[try text()], let severity = Severity(rawValue: try text()) else {
      throw DamagedRecord()
    }
    let diagnostic = Diagnostic(
      rule, try text(), at: try place(),
      notes: try list { (reader) throws(DamagedRecord) in
        Diagnostic.Note(
          try reader.text(),
          at: try reader.optional { (reader) throws(DamagedRecord) in try reader.place() })
      },
      help: try optional { (reader) throws(DamagedRecord) in try reader.text() })
    return diagnostic.weighing(severity)
  }

  mutating func diagnostics() throws(DamagedRecord) -> [Diagnostic] {
    try list { (reader) throws(DamagedRecord) in try reader.diagnostic() }
  }

  mutating func place() throws(DamagedRecord) -> Place {
    Place(
      path: try text(),
      mark: try optional { (reader) throws(DamagedRecord) in
        Place.Mark(
          line: try reader.integer(), column: try reader.integer(), width: try reader.integer(),
          excerpt: try reader.text(), excerptColumn: try reader.integer())
      })
  }
}
