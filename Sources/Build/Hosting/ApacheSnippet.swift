import SiteModel

/// The rules as settings of Apache httpd 2.4, to be included in the server's configuration or in a
/// `VirtualHost`.
struct ApacheSnippet {
  let rules: HostRules

  var text: String {
    """
    # How Apache serves \(rules.site.text), written by sitegen. Include it in the virtual host.
    # It needs mod_headers, mod_dir and mod_alias.
    <IfModule mod_headers.c>
      <Location \(quoted(rules.base.text))>
    \(rules.headers.map { "    Header always set \($0.name) \(quoted($0.value))\n" }.joined())\
        Header set Cache-Control "\(HostRules.askedForAgain)"
      </Location>
      <Location \(quoted(rules.assets.text))>
        Header set Cache-Control "\(HostRules.keptForGood)"
      </Location>
    </IfModule>

    \(notFound)
    \(serverFiles)\
    \(redirects)
    """
  }

  /// Later locations weigh more, so those of languages come behind the site's.
  private var notFound: String {
    rules.notFound.map {
      """
      <Location \(quoted($0.folder.text))>
        DirectoryIndex index.html
        ErrorDocument 404 \($0.page.encoded)
      </Location>

      """
    }.joined()
  }

  private var serverFiles: String {
    rules.serverFiles.map { "RedirectMatch 404 \(quoted("^\(pattern($0))$"))\n" }.joined()
  }

  /// `Redirect` would take all below a path with it. A folder is asked for with and without its slash.
  private var redirects: String {
    rules.redirects.map {
      let slash = $0.from.text.hasSuffix("/") ? "/?" : ""
      let from = quoted("^\(pattern($0.from.withoutSlash))\(slash)$")
      return "RedirectMatch permanent \(from) \(quoted(target($0.to)))\n"
    }.joined()
  }

  /// Apache encodes what `RedirectMatch` leads to; `$1` would be a part of the match.
  private func target(_ path: HostPath) -> String {
    path.text.replacing("$", with: "\\$")
  }

  /// A regular expression (PCRE) that matches the path alone.
  private func pattern(_ path: HostPath) -> String {
    let special = "\\.^$|()[]{}*+?".unicodeScalars
    return path.text.unicodeScalars.map { special.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }

  /// Of backslashes only those before a backslash or a quotation mark are taken away.
  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\\\"") + "\""
  }
}
