extension [String] {
  /// All pieces as one text, made in one allocation. For texts that are made for every page.
  package func concatenated() -> String {
    let length = reduce(0) { $0 + $1.utf8.count }
    return String(unsafeUninitializedCapacity: length) { target in
      var end = 0
      for piece in self {
        var piece = piece
        piece.withUTF8 { piece in
          guard let from = piece.baseAddress, let to = target.baseAddress else { return }
          (to + end).initialize(from: from, count: piece.count)
          end += piece.count
        }
      }
      return end
    }
  }
}
