/// All forms of a language's terms, to be found in running text: a tree of their letters, made once a build.
///
/// A form is found as a whole word or several, as it is written or with a capital in front, and of several at one
/// place the longest. A form that two terms have is found and belongs to neither: nobody knows which is meant.
package struct TermForms: Sendable {
  private var nodes: [Node] = []
  /// The node of each first letter, or -1.
  private var roots = [Int32](repeating: -1, count: 256)

  private struct Node {
    let letter: UInt8
    var child: Int32 = -1
    var sibling: Int32 = -1
    var term = Self.none

    static let none: Int32 = -1
    static let ambiguous: Int32 = -2
  }

  /// What stands in a text.
  struct Match {
    /// The number that was given with the form; nil for one that several have.
    let term: Int?
    let end: Int
  }

  /// Each form with the number of its term.
  package init(_ forms: [(text: String, term: Int)]) {
    for form in forms { add(FormLetter.letters(of: form.text), Int32(form.term), wins: true) }
    // How a form itself is written counts for more than how another begins a sentence.
    for form in forms {
      guard let capital = Self.capitalised(form.text) else { continue }
      add(FormLetter.letters(of: capital), Int32(form.term), wins: false)
    }
  }

  package var isEmpty: Bool { nodes.isEmpty }

  private static func capitalised(_ form: String) -> String? {
    guard let first = form.unicodeScalars.first else { return nil }
    let capital = first.properties.uppercaseMapping
    // "ß" becomes two letters and begins no word.
    guard capital.unicodeScalars.count == 1, capital != String(first) else { return nil }
    return capital + String(form.unicodeScalars.dropFirst())
  }

  // MARK: Making

  private mutating func add(_ letters: [UInt8], _ term: Int32, wins: Bool) {
    guard let first = letters.first else { return }
    if roots[Int(first)] < 0 { roots[Int(first)] = append(first) }
    var node = Int(roots[Int(first)])
    for letter in letters.dropFirst() { node = child(of: node, letter) }
    if nodes[node].term == Node.none {
      nodes[node].term = term
    } else if nodes[node].term != term, wins {
      nodes[node].term = Node.ambiguous
    }
  }

  private mutating func child(of node: Int, _ letter: UInt8) -> Int {
    if let found = find(letter, below: node) { return found }
    let child = append(letter)
    nodes[Int(child)].sibling = nodes[node].child
    nodes[node].child = child
    return Int(child)
  }

  private mutating func append(_ letter: UInt8) -> Int32 {
    nodes.append(Node(letter: letter))
    return Int32(nodes.count - 1)
  }

  private func find(_ letter: UInt8, below node: Int) -> Int? {
    var child = nodes[node].child
    while child >= 0 {
      if nodes[Int(child)].letter == letter { return Int(child) }
      child = nodes[Int(child)].sibling
    }
    return nil
  }

  // MARK: Finding

  /// The longest form that begins at `start`, where a word begins. What follows the text's end is not looked at.
  /// Linear in the form's length.
  func longest(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Match? {
    var node = Int(roots[Int(text[start])])
    var index = start + 1
    var longest: Match?
    while node >= 0 {
      let term = nodes[node].term
      if term != Node.none, index == text.count || !WordEdges.isWord(text, at: index) {
        longest = Match(term: term >= 0 ? Int(term) : nil, end: index)
      }
      guard let next = step(from: node, in: text, &index) else { break }
      node = next
    }
    return longest
  }

  private func step(
    from node: Int, in text: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> Int? {
    while index < text.count {
      let letter = FormLetter(text, at: index)
      index += letter.length
      if let byte = letter.byte { return find(byte, below: node) }
    }
    return nil
  }
}
