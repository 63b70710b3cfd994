import Diagnostics

extension Site {
  /// An alias leads from an address that nobody else has. `claims` are those of all pages and files; only
  /// the aliases of pages that keep their address count, for only they become pages.
  func checkAliases(_ claims: inout AddressClaims, problems: inout Problems) {
    for page in pages {
      for alias in page.aliases {
        do throws(AliasAddress.Mistake) {
          let address = try AliasAddress(alias.value)
          if page.keepsAddress {
            check(address, alias, of: page, &claims, problems: &problems)
          }
        } catch {
          problems.report(PageRules.aliasForm, error.message, at: alias.place, help: error.help)
        }
      }
    }
  }

  private func check(
    _ address: AliasAddress, _ alias: Page.Name, of page: Page, _ claims: inout AddressClaims,
    problems: inout Problems
  ) {
    if isReservedForAliases(address.relative) {
      problems.report(
        PageRules.reservedAddress, "'\(alias.value)' is an address that sitegen writes itself",
        at: alias.place, help: "take it out: nothing can lead on from there")
      return
    }
    let isFile = !address.relative.hasSuffix("/")
    let owner = AddressClaims.Owner(source: page.source, isFile: isFile, keepsAddress: true)
    let other =
      claims.fileOnTheWay(to: address.relative)
      ?? (isFile ? claims.owner(below: address.relative) : nil)
      ?? claims.claimFromDraft(address.relative, for: owner)
    guard let other else { return }
    problems.report(
      PageRules.sameAddress,
      other.source == page.source
        ? "the page is found at '\(alias.value)' already"
        : "'\(alias.value)' is an address of 'content/\(other.source)'",
      at: alias.place,
      help: self.page(at: other.source).map { pages[$0].status } == .withdrawn
        ? "if this page is in its place, remove that file; else take the alias out"
        : "take it out, or write this page's earlier address")
  }
}
