package import Diagnostics
package import FrontMatter

extension Bibliography {
  /// Looks at the sources as those of one page: none is named twice under two ids, none is newer than the page or older
  /// than the site allows. Quadratic in the number of sources, which are few.
  package func reportWorks(
    updated: Located<CivilDay>, _ source: SourceText, _ checks: SourceChecks,
    problems: inout Problems
  ) {
    let sources = listed
    for (index, listed) in sources.enumerated() {
      // One that only the text cites has no place of its own.
      let span = listed.span ?? updated.span
      for first in sources[..<index] where !(first.isShared && listed.isShared) {
        SameWork(listed.reference, first.reference)?.report(
          at: source.place(span), first: first.span.map(source.place), problems: &problems)
      }
      guard !updated.isStandIn, let year = listed.reference.year else { continue }
      reportYear(
        of: listed.reference, year, updated.value.year, at: source.place(span), checks,
        problems: &problems)
    }
  }

  private func reportYear(
    of reference: Reference, _ year: Int, _ pageYear: Int, at place: @autoclosure () -> Place,
    _ checks: SourceChecks, problems: inout Problems
  ) {
    if year > pageYear {
      checks.report(
        SourceRules.laterThanPage,
        "'\(reference.id)' is of \(year), and the page is as of \(pageYear)", at: place(),
        help: "write the year in which it was published, or renew 'updated' with the page",
        problems: &problems)
    } else if let oldest = checks.oldest, pageYear - year > oldest {
      checks.report(
        SourceRules.age,
        "'\(reference.id)' is of \(year), \(pageYear - year) years before the page", at: place(),
        help: "look for newer evidence; the site allows \(oldest) years", problems: &problems)
    }
  }
}
