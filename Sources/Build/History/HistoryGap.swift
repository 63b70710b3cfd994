/// Why nothing can be said of the history of a site.
package enum HistoryGap: Error, Sendable, Equatable {
  case noProgram
  case noRepository
  /// The repository belongs to somebody else, whom the user has not said to trust.
  case otherOwner
  /// A repository without files, or its own folder.
  case noWorkTree
  case noCommit
  /// No page was ever committed.
  case noPages
  /// Earlier commits are not here: which were the last to change a page nobody can tell.
  case shallow
  /// Texts of earlier versions are not here, and would have to be fetched.
  case partial
  /// In git's words.
  case failed(String)

  package var reason: String {
    switch self {
    case .noProgram: "git is not installed"
    case .noRepository: "content/ lies in no git repository"
    case .otherOwner: "the repository belongs to somebody else, and git does not read it"
    case .noWorkTree: "content/ lies in no work tree of git"
    case .noCommit: "the repository has no commit yet"
    case .noPages: "no page is committed yet"
    case .shallow: "the history is shallow: earlier commits are not here"
    case .partial: "the repository is a partial clone: texts of earlier commits are not here"
    case .failed(let words): words
    }
  }

  /// What to do, for who need not look at history at all.
  package var help: String {
    switch self {
    case .otherOwner, .shallow: mend
    default: "\(mend), or call 'sitegen check --no-git'"
    }
  }

  package var mend: String {
    switch self {
    case .noProgram: "install git"
    case .noRepository, .noWorkTree: "keep the site in git"
    case .otherOwner: "if you trust it: git config --global --add safe.directory FOLDER"
    case .noCommit, .noPages: "commit the pages"
    case .shallow:
      "'git fetch --unshallow' completes it; on a build server, check out all of the history"
    case .partial: "check on a complete clone"
    case .failed: "see what 'git log' says there"
    }
  }

  /// What git says when it cannot do what it was asked for.
  init(_ outcome: ChildProgram.Outcome, secondsAtMost: Int) {
    let words = outcome.printed
    if words.contains("not a git repository") {
      self = .noRepository
    } else if words.contains("dubious ownership") || words.contains("unsafe repository") {
      self = .otherOwner
    } else if let line = words.split(whereSeparator: \.isNewline).first(where: {
      $0.hasPrefix("fatal: ")
    }) {
      self = .failed("git says: \(line.dropFirst("fatal: ".count))")
    } else {
      self = .failed(outcome.fault(of: GitProgram.name, secondsAtMost: secondsAtMost))
    }
  }
}
