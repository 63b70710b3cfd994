import Diagnostics
import FrontMatter
import SiteModel

/// One page's file as it is and as it is to be.
package struct HeaderFileEdit: Sendable {
  /// As the system finds it.
  package let path: String
  package let before: [UInt8]
  package let after: [UInt8]

  package var isEmpty: Bool { before == after }
}

/// What the commands that write into headers have in common: they know the site, find the pages that are named, say why
/// one is refused, and write all of them, or none.
struct HeaderEditor {
  let site: Site
  private let options: BuildOptions
  private let reader: ContentReader

  /// Reads the site; nil, with a refusal, where its settings cannot be read.
  init?(
    _ options: BuildOptions, refusals: inout [ReviewRefusal]
  ) throws(MachineTrouble) {
    self.options = options
    let stages = SiteStages(.check, options, BuildProgress())
    let stamps = try SourceStamps.both(options, stages.workers)
    var scans = try SourceScans(unopened: stamps, stages.workers)
    var problems = Problems()
    guard let known = try stages.know(&scans, remembered: nil, problems: &problems) else {
      let errors = problems.inFileOrder().filter { $0.severity == .error }
      refusals.append(
        ReviewRefusal(
          "the site's settings cannot be read",
          diagnostics: ReportPaths(options).applied(to: errors)))
      return nil
    }
    site = known.context.site
    reader = ContentReader(site, known.context.sources.content)
  }

  /// Each page once, in the order of their names. `byHand` is what may be written by hand instead.
  func pages(
    _ names: [String], byHand: String, refusals: inout [ReviewRefusal]
  ) -> [Int] {
    let finder = NamedPage(site, content: folder)
    var pages: [Int] = []
    for name in names {
      if let page = finder.position(of: name) {
        if !pages.contains(page) { pages.append(page) }
      } else if case .symbolicLink? = try? FileKind.of(name) {
        refusals.append(
          ReviewRefusal(
            "'\(name)' is a symbolic link",
            help: "put the file in its place, or write \(byHand) by hand into the file that it "
              + "leads to"))
      } else {
        refusals.append(
          ReviewRefusal("there is no page '\(name)'", help: finder.help(for: name)))
      }
    }
    return pages
  }

  // MARK: One page

  /// As people call it, and as the system finds it.
  func path(of page: Int) -> String { "\(folder)/\(site.pages[page].source)" }

  func source(of page: Int) throws(ReviewRefusal) -> SourceText {
    var problems = Problems()
    guard let source = reader.source(of: page, problems: &problems) else {
      throw ReviewRefusal("'\(path(of: page))' cannot be read", diagnostics: shown(problems.all))
    }
    return source
  }

  /// The day of the last change that a page lists, of whichever kind.
  func lastChange(in source: SourceText) -> CivilDay? {
    var problems = Problems()
    let reading = FrontMatter.read(source, .metadata, today: options.today, problems: &problems)
    return reading?.frontMatter?.changes.map(\.date.value).max()
  }

  /// What a page says. `doubt` is what follows from not knowing it. A header with mistakes will do where the edit may
  /// mend them.
  func mark(
    of source: SourceText, _ path: String, doubt: String, mends: Bool = false
  ) throws(ReviewRefusal) -> ContentMark {
    var problems = Problems()
    guard let mark = reader.mark(of: source, problems: &problems), mends || !problems.hasErrors
    else {
      let errors = problems.inFileOrder().filter { $0.severity == .error }
      throw ReviewRefusal(
        "'\(path)' has mistakes: \(doubt)", diagnostics: shown(errors),
        help: "mend them first; 'sitegen check' finds all of them")
    }
    return mark
  }

  func edit(
    _ source: SourceText, _ path: String, _ record: some HeaderWriting
  ) throws(ReviewRefusal) -> HeaderFileEdit {
    do throws(HeaderRefusal) {
      let after = try HeaderEdit.edited(source, record, today: options.today)
      return HeaderFileEdit(path: path, before: source.bytes, after: after)
    } catch {
      guard let reason = error.reason else {
        throw ReviewRefusal(
          "'\(path)' has mistakes in its header", diagnostics: shown(error.diagnostics),
          help: "mend them first")
      }
      let line = error.place?.mark.map { ":\($0.line)" } ?? ""
      throw ReviewRefusal("'\(path)\(line)': \(reason)", byHand: record.written)
    }
  }

  /// What an edited page says, read again.
  func mark(after edit: HeaderFileEdit, of source: SourceText) -> ContentMark? {
    var problems = Problems()
    return reader.mark(
      of: SourceText(path: source.path, bytes: edit.after), problems: &problems)
  }

  private var folder: String { ReportPaths.withoutTrailingSlash(options.content) }

  private func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    ReportPaths(options).applied(to: diagnostics)
  }

  // MARK: Writing

  /// Replaces the files, each in one step.
  static func write(_ edits: [HeaderFileEdit]) throws(MachineTrouble) {
    var files: [SourceReplacing] = []
    for edit in edits where !edit.isEmpty {
      files.append(try SourceReplacing(edit.path, from: edit.before, to: edit.after))
    }
    try files.replaceAll()
  }
}
