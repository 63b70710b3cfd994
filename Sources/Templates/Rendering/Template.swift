package import HTML

/// A compiled layout: everything decided that does not depend on the page.
package struct Template: Sendable {
  /// What `render` must be given.
  package let page: RecordSchema
  /// The template files that it was made from; when one of them changes, so does this.
  package let sources: Set<String>
  /// The dotted names of site-wide data that it mentions, in whatever branch: `strings.updated_on`.
  package let usedNames: Set<String>

  /// The addresses that it says itself, and the ids that it gives.
  package let references: LiteralReferences

  let steps: [Step]
  let literals: [UInt8]
  let slots: [Int]

  init(
    page: RecordSchema, sources: Set<String>, usedNames: Set<String>, references: LiteralReferences,
    _ writer: StepWriter
  ) {
    self.page = page
    self.sources = sources
    self.usedNames = usedNames
    self.references = references
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
    withUnsafePointer(to: Value.record(page)) { page in
      steps.withUnsafeBufferPointer { steps in
        literals.withUnsafeBufferPointer { literals in
          slots.withUnsafeBufferPointer { slots in
            var rendering = Rendering(steps: steps, literals: literals, slots: slots, page: page)
            rendering.perform(steps.indices, into: &buffer)
          }
        }
      }
    }
  }
}
