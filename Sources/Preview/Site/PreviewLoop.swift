package import Build
package import FrontMatter

/// Looks at a site, and again each time one of its sources changes, until it is stopped. It works on the thread that runs it.
package struct PreviewLoop: Sendable {
  private let preview: Preview
  private let watch: SourceWatch
  private let options: @Sendable () throws(MachineTrouble) -> BuildOptions
  private let onLook: @Sendable (PreviewLook) -> Void
  private let progress: BuildProgress

  /// `options` are asked for before each look, because the day may be another. `onLook` is told what came of it.
  package init(
    _ preview: Preview, watch: SourceWatch, progress: BuildProgress = BuildProgress(),
    options: @escaping @Sendable () throws(MachineTrouble) -> BuildOptions,
    onLook: @escaping @Sendable (PreviewLook) -> Void
  ) {
    self.preview = preview
    self.watch = watch
    self.progress = progress
    self.options = options
    self.onLook = onLook
  }

  /// Returns when the watch is stopped. Troubles of a later look are told, and the next change is another try; one of the
  /// first look, or of the watch, is thrown.
  package func run() throws(MachineTrouble) {
    var site = SitePreview(progress: progress)
    let first = try Cause(options())
    var day = first.options.today
    try look(&site, first)
    try settle(&site)
    var hasFailed = false
    while var changes = try watch.next() {
      // What the look before was to find is not known.
      changes.isUncertain = changes.isUncertain || hasFailed
      do throws(MachineTrouble) {
        try look(&site, after: changes, &day)
        try settle(&site)
        hasFailed = false
      } catch {
        hasFailed = true
        preview.take(error)
        onLook(PreviewLook(changed: [], newDay: nil, outcome: .trouble(error), duration: .zero))
        // Somebody may wait for what the look before has left.
        try? settle(&site)
      }
    }
  }

  /// Why a look is taken.
  private struct Cause {
    let start = ContinuousClock.now
    let options: BuildOptions
    var newDay: CivilDay?
    /// Nil where nobody knows.
    var changed: ChangedSources?
    /// For the terminal.
    var named: [String] = []

    init(_ options: BuildOptions) {
      self.options = options
    }
  }

  /// The watched folders are those of the pages and of the theme.
  private func look(
    _ site: inout SitePreview, after changes: SourceChanges, _ day: inout CivilDay
  ) throws(MachineTrouble) {
    var cause = try Cause(options())
    let today = cause.options.today
    if today != day { cause.newDay = today }
    let changed = site.concerned(
      by: ChangedSources(content: changes.files[0], templates: changes.files[1]))
    guard changes.isUncertain || !changed.isEmpty || cause.newDay != nil else { return }
    if !changes.isUncertain { cause.changed = changed }
    cause.named = changed.content + changed.templates
    try look(&site, cause)
    day = today
  }

  private func look(_ site: inout SitePreview, _ cause: Cause) throws(MachineTrouble) {
    let round = try site.look(cause.options, changed: cause.changed)
    preview.take(round)
    onLook(
      PreviewLook(
        changed: cause.named, newDay: cause.newDay, outcome: .round(round),
        duration: ContinuousClock.now - cause.start))
  }

  /// Not beside the browsers, which were told a moment ago and have the processor to themselves to show it; and who saves
  /// again does not wait for it.
  private func settle(_ site: inout SitePreview) throws(MachineTrouble) {
    if try watch.isQuiet(for: Self.pause) { try site.settle() }
  }

  /// In milliseconds: longer than a browser takes to show a page that it was told of.
  private static let pause: Int32 = 150
}

/// A look at a site, for the terminal.
package struct PreviewLook: Sendable {
  /// Paths of the files that changed, below their folders; none for the first look, and where only the day is another.
  package let changed: [String]
  /// The day, where it is another than that of the look before.
  package let newDay: CivilDay?
  package let outcome: Outcome
  /// From the moment when a burst of changes was over to that when open pages were told.
  package let duration: Duration

  package enum Outcome: Sendable {
    case round(PreviewRound)
    case trouble(MachineTrouble)
  }
}
