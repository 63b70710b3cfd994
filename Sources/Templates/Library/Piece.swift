import Diagnostics

/// A template with its partials and parents put in: one tree, no more files.
indirect enum Piece {
  case literal([UInt8])
  case value(Name, isRaw: Bool, Origin)
  case section(Name, isInverted: Bool, body: [Piece], Origin)
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
