import Diagnostics

/// A template with its partials and parents put in: one tree, no more files.
indirect enum Piece {
  /// `written` is where the bytes stand in a file; nil for blanks that were moved.
  case literal([UInt8], written: Written?)
  case value(Name, isRaw: Bool, Origin)
  case section(Name, isInverted: Bool, body: [Piece], Origin)
}

/// Bytes of a template as they are written in its file.
struct Written {
  let origin: Origin
  let start: Int
}

/// The file that a piece was written in, and how that file was reached.
struct Origin {
  let source: SourceText
  /// Outermost first.
  let inclusions: [Inclusion]

  struct Inclusion {
    let template: String
    let place: Place
  }

  /// "included from" lines, nearest first.
  var notes: [Diagnostic.Note] {
    inclusions.reversed().map { Diagnostic.Note("'\($0.template)' is used here", at: $0.place) }
  }
}
