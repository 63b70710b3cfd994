import Fingerprints

extension Template {
  /// Of all that the template prints and asks for, with the site's values in it: two templates with one
  /// digest make the same page of the same data.
  package var digest: UInt64 {
    var digest = Fingerprint()
    digest.add(literals)
    digest.add(steps.count)
    for step in steps { add(step, to: &digest) }
    return digest.value
  }

  private func add(_ step: Step, to digest: inout Fingerprint) {
    switch step {
    case .literal(let span):
      digest.add(0)
      digest.add(span.count)
    case .value(let location, let form):
      digest.add(1)
      add(location, to: &digest)
      digest.add(form.number)
    case .condition(let location, let isInverted, let end):
      digest.add(isInverted ? 2 : 3)
      add(location, to: &digest)
      digest.add(end)
    case .loop(let location, let end):
      digest.add(4)
      add(location, to: &digest)
      digest.add(end)
    }
  }

  private func add(_ location: Step.Location, to digest: inout Fingerprint) {
    digest.add(location.frame)
    digest.add(location.slots.count)
    for slot in slots[location.slots] { digest.add(slot) }
  }
}

extension OutputForm {
  fileprivate var number: Int {
    switch self {
    case .text: 0
    case .address: 1
    case .addressComponent: 2
    case .jsonString: 3
    case .jsonFragment: 4
    case .markup: 5
    case .json: 6
    }
  }
}
