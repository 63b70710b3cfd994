package import Build

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
    try look(&site, nil)
    while let changes = try watch.next() {
      do throws(MachineTrouble) {
        try look(&site, changes)
      } catch {
        preview.take(error)
        onLook(PreviewLook(changed: [], outcome: .trouble(error), duration: .zero))
        // Somebody may wait for what the look before has left.
        if try watch.isQuiet(for: Self.pause) { try? site.settle() }
      }
    }
  }

  /// The watched folders are those of the pages and of the theme.
  private func look(
    _ site: inout SitePreview, _ changes: SourceChanges?
  ) throws(MachineTrouble) {
    let start = ContinuousClock.now
    let files = changes?.files ?? []
    let known =
      files.count == 2 && changes?.isUncertain == false
      ? ChangedSources(content: files[0], templates: files[1]) : nil
    let round = try site.look(try options(), changed: known)
    preview.take(round)
    onLook(
      PreviewLook(
        changed: files.flatMap { $0 }, outcome: .round(round), duration: ContinuousClock.now - start
      ))
    // Not beside the browsers, which were told a moment ago and have the processor to themselves to show it; and who saves
    // again does not wait for it.
    if try watch.isQuiet(for: Self.pause) { try site.settle() }
  }

  /// In milliseconds: longer than a browser takes to show a page that it was told of.
  private static let pause: Int32 = 150
}

/// A look at a site, for the terminal.
package struct PreviewLook: Sendable {
  /// Paths of the files that changed, below their folders; none for the first look.
  package let changed: [String]
  package let outcome: Outcome
  /// From the moment when a burst of changes was over to that when open pages were told.
  package let duration: Duration

  package enum Outcome: Sendable {
    case round(PreviewRound)
    case trouble(MachineTrouble)
  }
}
