import SiteModel

/// The rules as settings of nginx, to be included in a `server` block whose `root` is the folder in which
/// the path of a request names the file.
struct NginxSnippet {
  let rules: HostRules

  /// All is inside the location of the site's base, so that nothing is said of other parts of the server.
  var text: String {
    """
    # How nginx serves \(rules.site.text), written by sitegen. Include it in the server block.
    # Other locations of that block must not have the same paths.
    location \(quoted(rules.base)) {
      index index.html;
      # Redirects keep the reader's scheme and port, also behind a proxy.
      absolute_redirect off;
      # Files that lie compressed beside their originals are sent as they are.
      gzip_static on;
      gzip_vary on;
      # With the module ngx_brotli:
      # brotli_static on;

    \(headers("  "))\
      add_header Cache-Control "\(HostRules.askedForAgain)";

      location \(quoted(rules.assets)) {
        # A location with headers of its own does not inherit any.
    \(headers("    "))\
        add_header Cache-Control "\(HostRules.keptForGood)";
      }

    \(notFound)
    \(serverFiles)\
    \(redirects)\
    }

    """
  }

  private func headers(_ margin: String) -> String {
    rules.headers.map { "\(margin)add_header \($0.name) \(quoted($0.value)) always;\n" }.joined()
  }

  private var notFound: String {
    let site = "  error_page 404 \(quoted(rules.notFound[0].page));\n"
    return site
      + rules.notFound.dropFirst().map {
        "  location \(quoted($0.folder)) { error_page 404 \(quoted($0.page)); }\n"
      }.joined()
  }

  private var serverFiles: String {
    rules.serverFiles.map { "  location = \(quoted($0)) { return 404; }\n" }.joined()
  }

  /// A folder's path is asked for with and without its slash.
  private var redirects: String {
    rules.redirects.map { redirect in
      let paths = [redirect.from.withoutSlash, redirect.from].filter { $0.text != "" }
      return Set(paths).sorted().map {
        "  location = \(quoted($0)) { return 301 \(quoted(redirect.to.encoded)); }\n"
      }.joined()
    }.joined()
  }

  private func quoted(_ path: HostPath) -> String { quoted(path.text) }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
