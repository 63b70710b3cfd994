import BenchmarkCorpus
import Foundation

/// A site generator with the made-up site in its own form.
struct Competitor {
  let name: String
  let program: URL
  let arguments: [String]
  let versionArguments: [String]
  let project: URL
  /// What a build leaves behind, below the project.
  let leavings: [String]
  /// A page in the middle, whose sentence and title are changed.
  let page: URL
  /// A part of the layouts that all pages show.
  let partial: URL

  /// Writes the site for each generator that there is. The first is sitegen.
  static func prepare(
    _ corpus: Corpus, in place: Workplace, templates: URL, sitegen: URL, hugo: URL?
  ) throws -> [Competitor] {
    Note.print("writing \(corpus.count) pages")
    let first = try ofSitegen(corpus, in: place, templates: templates, program: sitegen)
    guard let hugo else { return [first] }
    return [first, try ofHugo(corpus, in: place, program: hugo)]
  }

  /// The day is fixed: the same sources give the same site on each day.
  private static func ofSitegen(
    _ corpus: Corpus, in place: Workplace, templates: URL, program: URL
  ) throws -> Competitor {
    let project = place.folder.appending(path: "sitegen")
    let form = SitegenForm()
    try corpus.write(form, to: project)
    let layouts = project.appending(path: "templates")
    try FileManager.default.copyItem(at: templates, to: layouts)
    return Competitor(
      name: "sitegen", program: program, arguments: ["build", "--as-of", "2026-01-15"],
      versionArguments: ["--version"], project: project, leavings: ["public", ".sitegen"],
      page: project.appending(path: corpus.path(ofPage: corpus.count / 2, in: form)),
      partial: layouts.appending(path: "partials/footer.html"))
  }

  private static func ofHugo(
    _ corpus: Corpus, in place: Workplace, program: URL
  ) throws -> Competitor {
    let project = place.folder.appending(path: "hugo")
    let form = HugoForm()
    try corpus.write(form, to: project)
    return Competitor(
      name: "Hugo", program: program, arguments: ["--quiet"], versionArguments: ["version"],
      project: project, leavings: ["public", "resources", ".hugo_build.lock"],
      page: project.appending(path: corpus.path(ofPage: corpus.count / 2, in: form)),
      partial: project.appending(path: "layouts/partials/feedback.html"))
  }

  /// Does to the sources what the job asks for. `run` makes each change another one.
  func prepare(_ job: Job, run: Int, in place: Workplace) throws {
    switch job {
    case .cold:
      for leaving in leavings { try place.moveAside(project.appending(path: leaving)) }
    case .same: break
    case .sentence: try Self.append("\nThis sentence is changed, for run \(run).\n", to: page)
    case .template: try Self.append("<p>Built in run \(run).</p>\n", to: partial)
    case .title:
      try Self.change(page) { text in
        text.replacing(/title: "(Changed [0-9]+: )?/, maxReplacements: 1) { _ in
          "title: \"Changed \(run): "
        }
      }
    }
  }

  private static func append(_ addition: String, to file: URL) throws {
    try change(file) { $0 + addition }
  }

  private static func change(_ file: URL, _ change: (String) -> String) throws {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(change(text).utf8).write(to: file)
  }
}
