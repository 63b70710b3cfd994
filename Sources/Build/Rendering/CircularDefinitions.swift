import Diagnostics
import SiteModel

/// Finds terms whose definitions lead back to themselves by the terms that they use.
struct CircularDefinitions {
  let glossary: Glossary
  let definitions: [SharedTexts.Definition]

  private enum State { case new, open, done }

  /// A step into a definition: its term, and which of the terms in it is looked at next.
  private struct Step {
    let term: Int
    var next = 0
  }

  /// Each circle is reported once, at that of its terms which comes first in the file. Linear in the terms and their
  /// uses.
  func report(problems: inout Problems) {
    var states = [State](repeating: .new, count: definitions.count)
    for start in definitions.indices where states[start] == .new {
      var path = [Step(term: start)]
      states[start] = .open
      while let step = path.last {
        guard step.next < definitions[step.term].terms.count else {
          states[step.term] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let used = definitions[step.term].terms[step.next]
        if states[used] == .open { report(path.map(\.term), from: used, problems: &problems) }
        guard states[used] == .new else { continue }
        states[used] = .open
        path.append(Step(term: used))
      }
    }
  }

  private func report(_ path: [Int], from start: Int, problems: inout Problems) {
    let circle = Array(path.drop { $0 != start })
    guard let first = circle.min(), let turn = circle.firstIndex(of: first) else { return }
    let names = (circle[turn...] + circle[..<turn] + [first]).map { glossary.terms[$0].id }
    problems.report(
      GlossaryRules.circular,
      circle.count == 1
        ? "the definition of '\(names[0])' uses the term itself"
        : "the definition of '\(names[0])' leads back to itself: "
          + names.joined(separator: " → "),
      at: glossary.terms[first].place,
      help: "say in one of them what it means without the other terms")
  }
}
