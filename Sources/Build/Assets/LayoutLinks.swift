import Diagnostics
import HTML
import SiteModel
import Templates

/// Checks the addresses that layouts say themselves against the site as it will be.
struct LayoutLinks {
  private let site: Site
  private let layouts: Layouts
  private let assets: ThemeAssets
  /// Most layouts say no address themselves, and then nothing need be known.
  private let outputs: OutputAddresses?

  init(_ site: Site, _ layouts: Layouts, _ assets: ThemeAssets) {
    self.site = site
    self.layouts = layouts
    self.assets = assets
    let isNeeded = site.languages.indices.contains { language in
      layouts.all(in: language).contains {
        $0.template.references.addresses.contains {
          !$0.text.hasPrefix("#") && $0.attribute != "style"
        }
      }
    }
    outputs = isNeeded ? OutputAddresses(site, layouts) : nil
  }

  func check(problems: inout Problems) {
    for language in site.languages.indices {
      for (name, template) in layouts.all(in: language) {
        for address in template.references.addresses {
          check(address, template, name, problems: &problems)
        }
      }
    }
  }

  private typealias Address = LiteralReferences.Address

  private func check(
    _ address: Address, _ template: Template, _ layout: String, problems: inout Problems
  ) {
    if address.attribute == "style" { return checkStyle(address, problems: &problems) }
    guard address.attribute.hasSuffix("srcset") else {
      return check(address.text, address, template, layout, problems: &problems)
    }
    for text in SourceSet(address.text).addresses {
      check(text, address, template, layout, problems: &problems)
    }
  }

  private func check(
    _ text: String, _ address: Address, _ template: Template, _ layout: String,
    problems: inout Problems
  ) {
    let base = site.settings.base
    if text.isEmpty || text.hasPrefix("?") { return }
    if text.hasPrefix("#") {
      checkFragment(text.dropFirst(), address, template, layout, problems: &problems)
    } else if text.hasPrefix(base.text) {
      checkPath(text.dropFirst(base.text.count), text, address, problems: &problems)
    } else if HTML.Address.scheme(of: text) != nil || text.hasPrefix("//") {
      checkElsewhere(text, address, problems: &problems)
    } else if text.hasPrefix(base.path) {
      checkPath(text.dropFirst(base.path.count), text, address, problems: &problems)
    } else if !text.hasPrefix("/"), !isAsset(text) {
      problems.report(
        LayoutLinkRules.address, "'\(text)' leads somewhere else from each page",
        at: address.place, notes: address.notes,
        help: "begin with a slash or with {{site.home}}")
    }
  }

  private func checkElsewhere(_ text: String, _ address: Address, problems: inout Problems) {
    let scheme = HTML.Address.scheme(of: text)
    guard address.isLoaded,
      scheme == nil || scheme == "https" || scheme == "http"
    else { return }
    problems.report(
      LayoutLinkRules.thirdParty, "'\(text)' would be asked of another site by each reader",
      at: address.place, notes: address.notes,
      help: "put the file into templates/assets/, and say {{assets.…}}")
  }

  private func checkStyle(_ sheet: Address, problems: inout Problems) {
    for address in StyleSheetScanner(Array(sheet.text.utf8)).addresses {
      let text = address.text
      if text.hasPrefix("//") || HTML.Address.scheme(of: text) != nil {
        checkElsewhere(text, sheet, problems: &problems)
      }
    }
  }

  private func checkPath(
    _ path: Substring, _ text: String, _ address: Address, problems: inout Problems
  ) {
    let bare = ContentPath.decoded(String(path.prefix { $0 != "#" && $0 != "?" }))
    guard let outputs else { return }
    if outputs.withdrawn.contains(bare) {
      let found = Diagnostic(
        LayoutLinkRules.address, "'\(text)' is the address of a page that is withdrawn",
        at: address.place, notes: address.notes, help: "lead readers to another page")
      return problems.report(found.weighing(.warning))
    }
    guard !outputs.contains(bare), !isAsset(bare) else { return }
    let absence = site.pages.first { $0.address.relative == bare }?.absence
    problems.report(
      LayoutLinkRules.address,
      absence.map { "'\(text)' is the address of a page that is \($0)" }
        ?? "'\(text)' is no address of this site",
      at: address.place, notes: address.notes,
      help: outputs.nearest(to: bare).map { "did you mean '\(site.settings.base.path)\($0)'?" }
        ?? "say an address by its name, such as {{site.home}}, or write that of a page")
  }

  /// `LiteralAddresses` says of these how they are named.
  private func isAsset(_ path: String) -> Bool {
    guard let start = path.firstRange(of: "assets/")?.lowerBound else { return false }
    return assets.layoutName(of: String(path[start...])) != nil
  }

  /// What headings are called is known of none but layouts' own ids.
  private func checkFragment(
    _ id: Substring, _ address: Address, _ template: Template, _ layout: String,
    problems: inout Problems
  ) {
    let references = template.references
    let isOfLayouts = ["page-", "site-", "feedback-"].contains { id.hasPrefix($0) }
    let isWhole = !template.prints(PageField.body) && !references.idBeginnings.contains("")
    guard !id.isEmpty, isOfLayouts || isWhole, !references.ids.contains(String(id)),
      !references.idBeginnings.contains(where: { !$0.isEmpty && id.hasPrefix($0) })
    else { return }
    problems.report(
      LayoutLinkRules.fragment, "the layout '\(layout)' gives no element the id '\(id)'",
      at: address.place, notes: address.notes,
      help: Suggestion.nearest(to: String(id), among: references.ids).map {
        "did you mean '#\($0)'?"
      }
        ?? "write id=\"\(id)\" into the element that is meant")
  }
}
