import Diagnostics

/// Gives pictures their smaller forms: those that are kept, and those that are made now, on all cores.
struct PictureProduction {
  let recipe: PictureRecipe
  let making: PictureMaking
  let order: PictureOrder

  private struct Task {
    let key: String
    let picture: PictureCandidate
    let form: PictureRecipe.Form
  }

  /// By the picture's position among the site's files.
  func forms(
    of pictures: [PictureCandidate], _ workers: Workers, problems: inout Problems
  ) throws(MachineTrouble) -> [Int: [PictureStore.Kept]] {
    let keys = pictures.map(recipe.key)
    making.patience.renew(for: keys, program: making.program.identity)
    // Before anybody looks what is there.
    try making.store.use(keys + [PictureStore.key(of: making.program)], by: order.user)
    let pictures = zip(pictures, keys).map { (picture: $0, key: $1) }
    var forms: [Int: [PictureStore.Kept]] = [:]
    let tasks = missing(pictures, keeping: &forms)
    guard !tasks.isEmpty else { return forms }
    let results = try outcomes(of: tasks, workers)
    for (picture, key) in pictures where forms[picture.file] == nil {
      guard let outcomes = results[key] else { continue }
      forms[picture.file] = try take(outcomes, of: picture, key, problems: &problems)
    }
    let skipped = pictures.filter { results[$0.key]?.contains(.skipped) ?? false }
    if let loss = making.patience.loss { report(loss, skipped, problems: &problems) }
    return forms
  }

  private typealias Keyed = (picture: PictureCandidate, key: String)

  /// What is to be made: pictures with the same content are made smaller once.
  private func missing(
    _ pictures: [Keyed], keeping forms: inout [Int: [PictureStore.Kept]]
  ) -> [Task] {
    var tasks: [Task] = []
    var keys: Set<String> = []
    for (picture, key) in pictures {
      if let kept = making.store.forms(of: key) {
        forms[picture.file] = kept
      } else if keys.insert(key).inserted {
        tasks += recipe.forms(ofWidth: picture.size.width).map {
          Task(key: key, picture: picture, form: $0)
        }
      }
    }
    return tasks
  }

  /// By the pictures' keys, in the order of the tasks.
  private func outcomes(
    of tasks: [Task], _ workers: Workers
  ) throws(MachineTrouble) -> [String: [PictureMaking.Outcome]] {
    try making.store.removeAbandoned()
    let making = making
    let finished = try workers.run(
      over: tasks.count, ticket: 1, make: { [(Int, PictureMaking.Outcome)]() },
      visit: { (done: inout [(Int, PictureMaking.Outcome)], index: Int) throws(MachineTrouble) in
        let task = tasks[index]
        done.append((index, try making.make(task.form, of: task.picture, key: task.key)))
      })
    var results: [String: [PictureMaking.Outcome]] = [:]
    for (index, outcome) in finished.flatMap(\.self).sorted(by: { $0.0 < $1.0 }) {
      results[tasks[index].key, default: []].append(outcome)
    }
    return results
  }

  /// All forms of a picture or none: a picture that one format fails on is not to be trusted with another.
  private func take(
    _ outcomes: [PictureMaking.Outcome], of picture: PictureCandidate, _ key: String,
    problems: inout Problems
  ) throws(MachineTrouble) -> [PictureStore.Kept]? {
    var kept: [PictureStore.Kept] = []
    var reason: String?
    var isWhole = true
    for outcome in outcomes {
      switch outcome {
      case .made(let form): kept.append(form)
      case .notSmaller: break
      case .failed(let words): (reason, isWhole) = (reason ?? words, false)
      case .skipped: isWhole = false
      }
    }
    if let reason {
      report(
        reason, at: picture,
        help: "readers get it as it is; open it in a program for pictures and export it again",
        problems: &problems)
    }
    guard isWhole else { return nil }
    try making.store.remember(kept, of: key)
    return kept
  }

  /// A program that hangs is told of once, at the picture on which it did.
  private func report(
    _ loss: Patience.Loss, _ skipped: [Keyed], problems: inout Problems
  ) {
    guard let picture = skipped.first(where: { $0.key == loss.key })?.picture else { return }
    let others = skipped.count - 1
    let which = others == 1 ? "another picture has" : "\(others) other pictures have"
    report(
      loss.reason, at: picture,
      notes: others == 0 ? [] : [.init("it was not called again, and \(which) none either")],
      help:
        "readers get what there is; build again, and export this picture again if it is named again",
      problems: &problems)
  }

  private func report(
    _ reason: String, at picture: PictureCandidate, notes: [Diagnostic.Note] = [], help: String,
    problems: inout Problems
  ) {
    problems.report(
      PictureRules.notMade, "no smaller forms of the picture were made: \(reason)",
      at: Place(path: "\(order.content.shownAs)/\(picture.path)"), notes: notes, help: help)
  }
}
