package import HTML

/// A compiled layout: everything decided that does not depend on the page.
package struct Template: Sendable {
  /// What `render` must be given.
  package let page: RecordSchema
  /// The template files that it was made from; when one of them changes, so does this.
  package let sources: Set<String>
  /// The dotted names of site-wide data that it mentions, in whatever branch: `strings.updated_on`.
  package let usedNames: Set<String>

  private let steps: [Step]
  private let literals: [UInt8]
  private let slots: [Int]

  init(page: RecordSchema, sources: Set<String>, usedNames: Set<String>, _ writer: StepWriter) {
    self.page = page
    self.sources = sources
    self.usedNames = usedNames
    steps = writer.steps
    literals = writer.literals.bytes
    slots = writer.slots
  }

  /// Whether the value of a page's field, or a part of it, is printed anywhere.
  package func prints<Field: RecordFields>(_ field: Field) -> Bool {
    steps.contains { step in
      guard case .value(let location, _) = step, location.frame == 0 else { return false }
      return slots[location.slots].first == field.rawValue
    }
  }

  /// Appends the page. Linear in what is appended; keeps nothing, so one template serves all threads.
  package func render(_ page: Record, into buffer: inout HTMLBuffer) {
    assert(page.schema == self.page, "the template was compiled for \(self.page.name)")
    literals.withUnsafeBufferPointer { literals in
      let rendering = Rendering(steps: steps, literals: literals, slots: slots)
      rendering.perform(steps.indices, [.record(page)], &buffer)
    }
  }
}

private struct Rendering {
  let steps: [Step]
  let literals: UnsafeBufferPointer<UInt8>
  let slots: [Int]

  /// `frames` are the page, then the current elements of the loops around.
  func perform(_ range: Range<Int>, _ frames: [Value], _ buffer: inout HTMLBuffer) {
    var next = range.lowerBound
    while next < range.upperBound {
      let step = steps[next]
      next += 1
      switch step {
      case .literal(let span): buffer.append(trusted: UnsafeBufferPointer(rebasing: literals[span]))
      case .value(let location, let form):
        read(location, frames) { form.write($0, into: &buffer) }
      case .condition(let location, let isInverted, let end):
        let isTruthy = read(location, frames) { $0.isTruthy }
        if isTruthy == isInverted { next = end }
      case .loop(let location, let end):
        read(location, frames) { perform(next..<end, forEachOf: $0, frames, &buffer) }
        next = end
      }
    }
  }

  private func perform(
    _ range: Range<Int>, forEachOf list: Value, _ frames: [Value], _ buffer: inout HTMLBuffer
  ) {
    guard case .list(let elements) = list else { return }
    var frames = frames + [.absent]
    for element in elements {
      frames[frames.count - 1] = element
      perform(range, frames, &buffer)
    }
  }

  private func read<Result>(
    _ location: Step.Location, _ frames: [Value], _ body: (Value) -> Result
  ) -> Result {
    frames[location.frame].withValue(at: slots[location.slots], body)
  }
}
