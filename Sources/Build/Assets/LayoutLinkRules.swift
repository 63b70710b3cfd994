import Diagnostics

/// Rules on the addresses in layouts.
enum LayoutLinkRules {
  static let address = Rule(
    "FL020", "the addresses that layouts say are on the site",
    reason: "The same dead link would stand on each page.")
  static let thirdParty = Rule(
    "FL021", "a layout loads nothing from other sites",
    reason: AssetRules.thirdParty.reason)
  static let fragment = Rule(
    "FL022", "a link of a layout to a part of the page names an id of that layout",
    reason: "Whoever skips to the text by keyboard would stay where they are.")

  static let all = [address, thirdParty, fragment]
}
