import HTML

/// Writes a checked template as steps. What the site's data decides is decided here, once: its values
/// become literals, its lists are unrolled, its conditions go.
struct StepWriter {
  private(set) var steps: [Step] = []
  private(set) var literals = HTMLBuffer()
  private(set) var slots: [Int] = []
  private let site: Value
  /// The loops around, outermost first.
  private var elements: [Element] = []
  /// Literals are not merged across this step: a section ends here.
  private var barrier = 0

  init(site: Record) {
    self.site = .record(site)
  }

  /// What a path means for this site.
  private enum Found {
    case known(Value)
    case atRunTime(Step.Location)
  }

  private enum Element {
    case known(Value)
    case frame(Int)
  }

  mutating func write(_ pieces: [CheckedPiece]) {
    for piece in pieces { write(piece) }
  }

  private mutating func write(_ piece: CheckedPiece) {
    switch piece {
    case .literal(let bytes): appendLiteral { $0.append(trusted: bytes) }
    case .value(let path, let form):
      switch find(path) {
      case .known(let value): appendLiteral { form.write(value, into: &$0) }
      case .atRunTime(let location): steps.append(.value(location, form))
      }
    case .condition(let path, let isInverted, let body):
      switch find(path) {
      case .known(let value): if value.isTruthy != isInverted { write(body) }
      case .atRunTime(let location):
        writeSection({ .condition(location, isInverted: isInverted, end: $0) }, body)
      }
    case .loop(let path, let body):
      switch find(path) {
      case .known(let value): unroll(value, body)
      case .atRunTime(let location): writeLoop(location, body)
      }
    }
  }

  private mutating func unroll(_ list: Value, _ body: [CheckedPiece]) {
    guard case .list(let values) = list else { return }
    for value in values {
      elements.append(.known(value))
      write(body)
      elements.removeLast()
    }
  }

  private mutating func writeLoop(_ location: Step.Location, _ body: [CheckedPiece]) {
    elements.append(.frame(1 + frames))
    writeSection({ .loop(location, end: $0) }, body)
    elements.removeLast()
  }

  /// Loops around that are run, not unrolled.
  private var frames: Int {
    elements.count { if case .frame = $0 { true } else { false } }
  }

  private mutating func writeSection(_ step: (_ end: Int) -> Step, _ body: [CheckedPiece]) {
    let start = steps.count
    steps.append(step(start))
    barrier = steps.count
    write(body)
    steps[start] = step(steps.count)
    barrier = steps.count
  }

  private mutating func appendLiteral(_ write: (inout HTMLBuffer) -> Void) {
    let start = literals.count
    write(&literals)
    guard literals.count > start else { return }
    if steps.count > barrier, case .literal(let span) = steps[steps.count - 1] {
      steps[steps.count - 1] = .literal(span.lowerBound..<literals.count)
    } else {
      steps.append(.literal(start..<literals.count))
    }
  }

  private mutating func find(_ path: Path) -> Found {
    switch path.root {
    case .site: return .known(value(below: site, path))
    case .page: return .atRunTime(location(path.slots, inFrame: 0))
    case .element(let depth):
      switch elements[depth] {
      case .known(let value): return .known(self.value(below: value, path))
      case .frame(let frame): return .atRunTime(location(path.slots, inFrame: frame))
      }
    }
  }

  private func value(below root: Value, _ path: Path) -> Value {
    root.withValue(at: path.slots[...]) { $0 }
  }

  private mutating func location(_ path: [Int], inFrame frame: Int) -> Step.Location {
    let start = slots.count
    slots += path
    return Step.Location(frame: frame, slots: start..<slots.count)
  }
}
