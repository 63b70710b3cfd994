package import Diagnostics

/// What can be wrong with the list of all addresses that the site has published.
package enum LockRules {
  static let vanished = Rule(
    "PG020", "an address that was published leads somewhere for good",
    reason: """
      People keep it: in bookmarks, on paper, on other sites. 'sitegen.lock' has all addresses that a build has \
      published. A page that moves takes its earlier address along as an alias, one that no longer holds says so \
      where it was. Whoever gives an address up for good says why, in the place of its line: \
      'gone /en/old/: never linked'. A line whose address no reader has ever seen may be deleted.
      """)
  static let line = Rule(
    "PG021", "each line of sitegen.lock is an address with its file",
    reason: "What cannot be read could be the only trace of an address that people have.")
  static let repeated = Rule(
    "PG022", .warning, "an address stands in sitegen.lock once",
    reason: "Of two lines, one would be forgotten.")
  static let notGone = Rule(
    "PG023", .warning, "an address that was given up is not on the site",
    reason: "The address leads somewhere again, and would be lost the next time without a word.")
  static let incomplete = Rule(
    "PG024", "with --locked, sitegen.lock has all addresses of the site",
    reason: "An address that is published and not in the list can vanish without anybody noticing.")
  package static let unwritten = Rule(
    "PG025", .warning, "sitegen.lock can be written where the site has new addresses",
    reason: "The site is published; its new addresses are not in the list and can vanish unnoticed."
  )
  static let otherCase = Rule(
    "PG026", .warning, "an address keeps its capitals",
    reason:
      "Most servers take '/en/Sleep/' and '/en/sleep/' for two addresses, and only one is there.")

  static let all = [vanished, line, repeated, notGone, incomplete, unwritten, otherCase]
}
