/// One thing to do when a page is rendered. A template is a flat list of these.
enum Step: Sendable {
  /// Bytes of the template's literals.
  case literal(Range<Int>)
  case value(Location, OutputForm)
  /// The steps up to `end`, if the value is there (or, inverted, if it is not).
  case condition(Location, isInverted: Bool, end: Int)
  /// The steps up to `end` for every element.
  case loop(Location, end: Int)

  /// Where a value is found at run time.
  struct Location: Sendable {
    /// 0 for the page, else the loop with that number, counted inward.
    let frame: Int
    /// Of the template's slots: the way from there, through records. No array of its own, so that a step
    /// is plain bytes and reading one counts no references.
    let slots: Range<Int>
  }
}
