import HTML

/// One template being filled for one page.
///
/// Values are found and written where they lie: a copy of each would cost more than its bytes, because
/// it counts references up and down. So the page's data must outlive the rendering, and stay as it is.
struct Rendering {
  let steps: UnsafeBufferPointer<Step>
  let literals: UnsafeBufferPointer<UInt8>
  let slots: UnsafeBufferPointer<Int>
  /// The page, then the current elements of the loops around.
  private var frames: [Frame]

  private struct Frame {
    let value: UnsafePointer<Value>
    /// Where the values of the frame's record lie.
    let fields: UnsafePointer<Value>?

    init(_ value: UnsafePointer<Value>) {
      self.value = value
      fields = value.pointee.fields
    }
  }

  init(
    steps: UnsafeBufferPointer<Step>, literals: UnsafeBufferPointer<UInt8>,
    slots: UnsafeBufferPointer<Int>, page: UnsafePointer<Value>
  ) {
    self.steps = steps
    self.literals = literals
    self.slots = slots
    frames = [Frame(page)]
  }

  mutating func perform(_ range: Range<Int>, into buffer: inout HTMLBuffer) {
    var next = range.lowerBound
    while next < range.upperBound {
      let step = steps[next]
      next += 1
      switch step {
      case .literal(let span): buffer.append(trusted: UnsafeBufferPointer(rebasing: literals[span]))
      case .value(let location, let form):
        form.write(value(at: location)?.pointee ?? .absent, into: &buffer)
      case .condition(let location, let isInverted, let end):
        let isTruthy = value(at: location)?.pointee.isTruthy ?? false
        if isTruthy == isInverted { next = end }
      case .loop(let location, let end):
        if let list = value(at: location) { perform(next..<end, forEachOf: list, into: &buffer) }
        next = end
      }
    }
  }

  private mutating func perform(
    _ range: Range<Int>, forEachOf list: UnsafePointer<Value>, into buffer: inout HTMLBuffer
  ) {
    guard let elements = list.pointee.elements, let first = elements.baseAddress else { return }
    frames.append(Frame(first))
    for index in elements.indices {
      frames[frames.count - 1] = Frame(first + index)
      perform(range, into: &buffer)
    }
    frames.removeLast()
  }

  /// Nil when a record on the way is absent.
  private func value(at location: Step.Location) -> UnsafePointer<Value>? {
    let frame = frames[location.frame]
    guard let first = location.slots.first else { return frame.value }
    guard let fields = frame.fields else { return nil }
    var place = fields + slots[first]
    for slot in slots[location.slots.dropFirst()] {
      guard let fields = place.pointee.fields else { return nil }
      place = fields + slot
    }
    return place
  }
}

extension Value {
  /// Where the values of a record lie; nil for anything else.
  fileprivate var fields: UnsafePointer<Value>? {
    guard case .record(let record) = self else { return nil }
    return record.slots.withUnsafeBufferPointer { $0.baseAddress }
  }

  /// Where the values of a list lie; nil for anything else.
  fileprivate var elements: UnsafeBufferPointer<Value>? {
    guard case .list(let elements) = self else { return nil }
    return elements.withUnsafeBufferPointer { $0 }
  }
}
