import Diagnostics
import Fingerprints
import SiteModel

/// `sitegen.lock`, which lies beside `content/`: read before anything is published, written after that.
struct LockFile: Sendable {
  private let path: String
  private let use: AddressLockUse
  private let bytes: [UInt8]
  private let failure: UnreadableFile?

  /// As messages call it, whatever the folder.
  static let name = "sitegen.lock"

  init(_ options: BuildOptions) throws(MachineTrouble) {
    // A list that lies elsewhere stays there.
    path = OutputPlace.resolved(options.lockPath)
    use = options.addressLock
    var (bytes, failure): ([UInt8], UnreadableFile?) = ([], nil)
    if use != .unused, try FileKind.of(path) != .missing {
      do throws(UnreadableFile) { bytes = try Folder.readWhole(path) } catch { failure = error }
    }
    (self.bytes, self.failure) = (bytes, failure)
  }

  /// Of what it says; 0 where nobody asks. A list that is not there yet has a digest, too: it is to be made.
  var digest: UInt64 { use == .unused ? 0 : Self.digest(of: bytes) }

  private static func digest(of bytes: [UInt8]) -> UInt64 { Fingerprint(of: bytes).value }

  /// What comes of holding it against a site.
  struct Outcome: Sendable {
    /// Makes what it must say when the site is published, which is a megabyte for 10,000 pages; nil where it says that
    /// already.
    var text: (@Sendable () -> [UInt8])?
    /// Of what it will say.
    var digest: UInt64 = 0
    var newCount = 0
    /// Addresses that were given up.
    var goneCount = 0
  }

  /// `remembered` is what the last build knew, which is asked for where it matters; `isSameSite` says that no address can be
  /// another since.
  func compare(
    _ context: RenderingContext, _ remembered: @autoclosure () -> BuildRecord?,
    isSameSite: Bool = false, problems: inout Problems
  ) -> Outcome {
    guard use != .unused else { return Outcome() }
    if isSameSite, let summary = remembered()?.summary, summary.lock == digest,
      !summary.diagnostics.contains(where: { $0.place.path == Self.name })
    {
      return Outcome(digest: digest, goneCount: summary.gone)
    }
    let source = SourceText(path: Self.name, bytes: bytes)
    if let failure {
      SourceReader.report(failure, at: source.place, problems: &problems)
      return Outcome()
    }
    guard let lock = AddressLock.read(source, problems: &problems) else { return Outcome() }
    let (site, generated) = (context.site, context.generatedAddresses)
    let comparison = AddressComparison(
      site, lock, of: source, generated: generated, isWhole: Self.isWhole(problems),
      formerTitles: { remembered()?.titles(of: $0) ?? [:] }, problems: &problems)
    if use == .complete { comparison.reportIncomplete(&problems) }
    var outcome = Outcome(
      digest: Self.digest(of: comparison.text ?? bytes), newCount: comparison.new.count,
      goneCount: lock.goneCount)
    if comparison.text != nil {
      outcome.text = { Self.text(site, lock, source, generated) }
    }
    return outcome
  }

  private static func text(
    _ site: Site, _ lock: AddressLock, _ source: SourceText, _ generated: [String]
  ) -> [UInt8] {
    var reported = Problems()
    let comparison = AddressComparison(
      site, lock, of: source, generated: generated, isWhole: false, formerTitles: { _ in [:] },
      problems: &reported)
    return comparison.text ?? source.bytes
  }

  /// Whether the site has all pages that are meant for it. What follows from a mistake in its settings, or from a
  /// language without a home page, is no problem of its own.
  private static func isWhole(_ problems: Problems) -> Bool {
    !problems.all.contains {
      $0.severity == .error
        && ($0.place.path == "content/\(ContentListing.settings)"
          || $0.rule.code == PageRules.unknownLanguage.code
          || $0.rule.code == PageRules.missingHome.code)
    }
  }

  /// Once the site is published. What goes wrong is a warning: it is too late for more.
  func write(_ outcome: Outcome, problems: inout Problems) {
    guard let text = outcome.text?() else { return }
    do throws(MachineTrouble) {
      try Folder.replaceFile(path, with: text)
    } catch {
      problems.report(
        LockRules.unwritten, error.message, at: Place(path: Self.name),
        help: "build once where it can be written, and commit it; --no-lock does without it")
    }
  }
}

/// How a build uses the list of all addresses that were published.
package enum AddressLockUse: Sendable {
  case unused
  /// What was published must stay; what is new is added.
  case kept
  /// The same, and nothing may be new.
  case complete
}

extension BuildRecord {
  /// What pages were called, by their sources.
  fileprivate func titles(of sources: Set<String>) -> [String: String] {
    var titles: [String: String] = [:]
    for (listed, source) in content.paths.enumerated() where sources.contains(source) {
      guard let page = page(atListing: listed), let header = try? header(page) else { continue }
      titles[source] = header.page.title
    }
    return titles
  }
}
