import SiteModel

/// What a web server has to add to the built site: headers, redirects, the page for what is not there.
/// Each kind of server gets the same rules in its own words.
struct HostRules: Sendable {
  struct Header: Sendable {
    let name: String
    let value: String
  }

  struct Redirect: Sendable {
    let from: HostPath
    let to: HostPath
  }

  /// The page that answers for what is not found below a folder.
  struct NotFound: Sendable {
    let folder: HostPath
    let page: HostPath
  }

  let site: BaseAddress
  /// For everything that the site answers.
  let headers: [Header]
  /// The folder whose files never change under one name.
  let assets: HostPath
  /// In the order of the paths they lead from.
  let redirects: [Redirect]
  /// The site's own first, then those of its languages.
  let notFound: [NotFound]

  /// The `Cache-Control` of assets: their names change with their content (RFC 8246).
  static let keptForGood = "public, max-age=31536000, immutable"
  /// The `Cache-Control` of all else: kept, and asked for again before it is shown (RFC 9111, 5.2.2.4).
  static let askedForAgain = "no-cache"

  /// `providers` are the sites that films of the pages are played from.
  init(site: Site, assets: ThemeAssets, providers: [FilmProvider] = []) {
    let base = site.settings.base
    self.site = base
    headers = Self.headers(ContentSecurityPolicy(site: site, assets: assets, providers: providers))
    self.assets = HostPath("assets/", on: base)
    redirects = site.aliases.map { alias in
      Redirect(
        from: HostPath(alias.address.relative, on: base),
        to: HostPath(site.pages[alias.page].address.relative, on: base))
    }.sorted { $0.from < $1.from }
    let folders = site.settings.isMultilingual ? site.languages.map { "\($0.tag)/" } : []
    notFound = ([""] + folders).map {
      NotFound(folder: HostPath($0, on: base), page: HostPath("\($0)404.html", on: base))
    }
  }

  var base: HostPath { notFound[0].folder }

  /// The files that are for servers and not for readers.
  var serverFiles: [HostPath] {
    [HostFiles.headers, HostFiles.redirects].map { HostPath($0, on: site) }
  }

  private static func headers(_ policy: ContentSecurityPolicy) -> [Header] {
    var headers = [
      Header(name: "Content-Security-Policy", value: policy.description),
      Header(name: "X-Content-Type-Options", value: "nosniff"),
      Header(name: "Referrer-Policy", value: "same-origin"),
      Header(name: "Permissions-Policy", value: permissions),
      Header(name: "Cross-Origin-Opener-Policy", value: "same-origin"),
    ]
    if policy.site.settings.base.origin.hasPrefix("https:") {
      headers.append(Header(name: "Strict-Transport-Security", value: "max-age=31536000"))
    }
    return headers
  }

  /// What no page of the site may use, nor anything that would be framed in one.
  private static let permissions = [
    "camera", "microphone", "geolocation", "payment", "usb", "browsing-topics", "interest-cohort",
  ].map { "\($0)=()" }.joined(separator: ", ")
}
