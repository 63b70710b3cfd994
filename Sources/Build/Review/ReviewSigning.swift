import Diagnostics
package import FrontMatter
import SiteModel

/// Reviews that were done, on their way into the headers of their pages: all of them, or none.
package struct ReviewSigning: Sendable {
  /// One page's file as it is and as it is to be.
  package struct Edit: Sendable {
    /// As the system finds it.
    package let path: String
    package let before: [UInt8]
    package let after: [UInt8]
    /// As it is to stand in the header.
    package let record: ReviewRecord

    package var isEmpty: Bool { before == after }
  }

  package private(set) var edits: [Edit] = []
  /// Why nothing is written, where that is so.
  package private(set) var refusals: [ReviewRefusal] = []

  private let options: BuildOptions
  private let signs: Bool

  /// Reads the site and works all edits out; writes nothing.
  /// - Parameters:
  ///   - names: files, or addresses.
  ///   - signs: whether the headers say what was reviewed.
  package init(
    _ record: ReviewRecord, of names: [String], signs: Bool, _ options: BuildOptions
  ) throws(MachineTrouble) {
    self.options = options
    self.signs = signs
    let stages = SiteStages(.check, options, BuildProgress())
    let stamps = try SourceStamps.both(options, stages.workers)
    var scans = try SourceScans(unopened: stamps, stages.workers)
    var problems = Problems()
    guard let known = try stages.know(&scans, remembered: nil, problems: &problems) else {
      let errors = problems.inFileOrder().filter { $0.severity == .error }
      refusals = [
        ReviewRefusal("the site's settings cannot be read", diagnostics: shown(errors))
      ]
      return
    }
    for page in pages(names, known.context) { sign(page, record, known.context) }
  }

  /// Each page once, in the order of their names.
  private mutating func pages(_ names: [String], _ context: RenderingContext) -> [Int] {
    let finder = NamedPage(context.site, content: folder)
    var pages: [Int] = []
    for name in names {
      if let page = finder.position(of: name) {
        if !pages.contains(page) { pages.append(page) }
      } else if case .symbolicLink? = try? FileKind.of(name) {
        refusals.append(
          ReviewRefusal(
            "'\(name)' is a symbolic link",
            help:
              "put the file in its place, or write the review by hand into the file that it leads to"
          ))
      } else {
        refusals.append(
          ReviewRefusal("there is no page '\(name)'", help: finder.help(for: name)))
      }
    }
    return pages
  }

  private mutating func sign(_ page: Int, _ record: ReviewRecord, _ context: RenderingContext) {
    do throws(ReviewRefusal) {
      edits.append(try edit(page, record, context))
    } catch {
      refusals.append(error)
    }
  }

  private func edit(
    _ page: Int, _ record: ReviewRecord, _ context: RenderingContext
  ) throws(ReviewRefusal) -> Edit {
    let path = "\(folder)/\(context.site.pages[page].source)"
    let reader = ContentReader(context.site, context.sources.content)
    var problems = Problems()
    guard let source = reader.source(of: page, problems: &problems) else {
      throw ReviewRefusal("'\(path)' cannot be read", diagnostics: shown(problems.all))
    }
    var record = record
    let doubts = ReviewDoubts(source, path, today: options.today)
    try doubts.checkDays(of: record)
    if signs {
      guard let mark = reader.mark(of: source, problems: &problems) else {
        let errors = problems.inFileOrder().filter { $0.severity == .error }
        throw ReviewRefusal(
          "'\(path)' has mistakes: nobody can tell what is signed for", diagnostics: shown(errors),
          help: "mend them first; 'sitegen check' finds all of them")
      }
      record.content = mark
    }
    try doubts.checkWords(of: record)
    let after = try edited(source, path, record)
    if signs {
      let now = reader.mark(of: SourceText(path: source.path, bytes: after), problems: &problems)
      guard now == record.content else {
        throw ReviewRefusal(
          "the header of '\(path)' is written in a way that cannot be edited safely",
          byHand: record.written)
      }
    }
    return Edit(path: path, before: source.bytes, after: after, record: record)
  }

  private func edited(
    _ source: SourceText, _ path: String, _ record: ReviewRecord
  ) throws(ReviewRefusal) -> [UInt8] {
    do throws(HeaderRefusal) {
      return try ReviewEdit.edited(source, record, today: options.today)
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

  // MARK: Writing

  /// Replaces the files, each in one step. Nothing is written while there are refusals.
  package func write() throws(MachineTrouble) {
    precondition(refusals.isEmpty, "a review that was refused is not written")
    var files: [SourceReplacing] = []
    for edit in edits where !edit.isEmpty {
      files.append(try SourceReplacing(edit.path, from: edit.before, to: edit.after))
    }
    try files.replaceAll()
  }

  private var folder: String { ReportPaths.withoutTrailingSlash(options.content) }

  private func shown(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    ReportPaths(options).applied(to: diagnostics)
  }
}
