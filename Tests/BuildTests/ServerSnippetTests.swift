import Testing

@testable import Build

@Suite("Settings for nginx and Apache")
struct ServerSnippetTests {
  private func site() throws -> HostedSite {
    try HostedSite(
      base: "https://example.org/health/", languages: ["en", "de"],
      pages: ["en/sleep.md": "[/en/old, /old+(1).html]", "de/sleep.md": "[/de/schön/]"])
  }

  @Test("nginx gets all within the site's location, and every location with headers has them all")
  func nginx() throws {
    let rules = try site().rules()
    let text = NginxSnippet(rules: rules).text
    #expect(text.contains("\nlocation \"/health/\" {\n"))
    for header in rules.headers {
      #expect(text.ranges(of: "add_header \(header.name) \"").count == 2)
    }
    #expect(text.ranges(of: "add_header Cache-Control").count == 2)
    #expect(text.contains("  error_page 404 \"/health/404.html\";\n"))
    #expect(
      text.contains("  location \"/health/de/\" { error_page 404 \"/health/de/404.html\"; }\n"))
    #expect(text.contains("  location = \"/health/_redirects\" { return 404; }\n"))
    #expect(
      text.hasSuffix(
        """
          location = "/health/de/schön" { return 301 "/health/de/sleep/"; }
          location = "/health/de/schön/" { return 301 "/health/de/sleep/"; }
          location = "/health/en/old" { return 301 "/health/en/sleep/"; }
          location = "/health/en/old/" { return 301 "/health/en/sleep/"; }
          location = "/health/old+(1).html" { return 301 "/health/en/sleep/"; }
        }

        """))
  }

  @Test("Apache redirects from an alias alone, not from what lies below or beside it")
  func apache() throws {
    let rules = try site().rules()
    let text = ApacheSnippet(rules: rules).text
    for header in rules.headers {
      #expect(text.contains("    Header always set \(header.name) \"\(header.value)\"\n"))
    }
    #expect(
      text.contains(
        """
        <Location "/health/de/">
          DirectoryIndex index.html
          ErrorDocument 404 /health/de/404.html
        </Location>
        """))
    #expect(
      text.hasSuffix(
        #"""
        RedirectMatch permanent "^/health/de/schön/?$" "/health/de/sleep/"
        RedirectMatch permanent "^/health/en/old/?$" "/health/en/sleep/"
        RedirectMatch permanent "^/health/old\+\(1\)\.html$" "/health/en/sleep/"

        """#))
  }

  @Test("a dollar sign in a path is no variable")
  func dollar() throws {
    let rules = try HostedSite(pages: ["en/a$1.md": "[/b$1/]"]).rules()
    #expect(
      NginxSnippet(rules: rules).text.contains(#"location = "/b$1/" { return 301 "/a%241/"; }"#))
    #expect(ApacheSnippet(rules: rules).text.contains(#"permanent "^/b\$1/?$" "/a\$1/""#))
  }
}
