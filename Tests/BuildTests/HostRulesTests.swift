import Testing

@testable import Build

@Suite("Headers of the site")
struct HostRulesTests {
  private func policy(action: String?, base: String = "https://example.org/") throws -> String {
    let site = try HostedSite(base: base, action: action)
    return try #require(site.rules().headers.first { $0.name == "Content-Security-Policy" }).value
  }

  @Test(
    "forms lead to the site and to where the feedback form posts",
    arguments: [
      (nil, "form-action 'self'"),
      ("/comments", "form-action 'self'"),
      ("https://example.org/comments", "form-action 'self'"),
      ("https://Example.org", "form-action 'self'"),
      ("https://forms.example.net/a?b", "form-action 'self' https://forms.example.net"),
      ("https://forms.example.net:8443/a", "form-action 'self' https://forms.example.net:8443"),
      ("https://example.org.evil.example/", "form-action 'self' https://example.org.evil.example"),
      // The settings take neither; a policy cannot say them, and says no more instead.
      ("https://formulare.gesund.münchen.de/", "form-action 'self'"),
      ("https://a.example;script-src", "form-action 'self'"),
    ])
  func formAction(action: String?, directive: String) throws {
    #expect(try policy(action: action).hasSuffix("; \(directive)"))
  }

  @Test("pages load what is the site's own; a style sheet's own pictures are named when it has any")
  func policyOfPages() throws {
    #expect(
      try policy(action: nil) == """
        default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; \
        form-action 'self'
        """)
    let data = try HostedSite().rules(hasDataAddresses: true)
    #expect(data.headers[0].value.contains("; img-src 'self' data:; font-src 'self' data:; "))
  }

  @Test("browsers are told to keep to https only where the site is https")
  func transport() throws {
    func names(_ base: String) throws -> [String] {
      try HostedSite(base: base).rules().headers.map(\.name)
    }
    #expect(try names("https://example.org/").contains("Strict-Transport-Security"))
    #expect(try !names("http://localhost:8000/").contains("Strict-Transport-Security"))
  }

  @Test("_headers sets each header once for any path, below the site's base")
  func headersFile() throws {
    let file = try HostedSite(base: "https://example.org/gesünder/").file("_headers")
    #expect(file.contains("\n/ges%C3%BCnder/*\n  Content-Security-Policy: default-src"))
    #expect(
      file.hasSuffix(
        "\n/ges%C3%BCnder/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    let names = file.matches(of: /(?m)^  ([A-Za-z-]+):/).map { String($0.output.1) }
    #expect(Set(names).count == names.count)
  }

  @Test("_redirects has a line for each alias in the order of paths, and is there without any")
  func redirectsFile() throws {
    let empty = try HostedSite().file("_redirects")
    #expect(empty.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
    let site = try HostedSite(
      base: "https://example.org/health",
      pages: ["en/sleep.md": "[/z, /schön.html]", "en/rest/index.md": "[/a$1/b+c]"])
    #expect(
      site.file("_redirects").split(separator: "\n").dropFirst() == [
        "/health/a%241/b%2Bc/ /health/rest/ 301", "/health/sch%C3%B6n.html /health/sleep/ 301",
        "/health/z/ /health/sleep/ 301",
      ])
  }

  @Test("a built site has the two files, and content cannot take their place")
  func published() throws {
    let site = try SiteFixture()
    #expect(try site.build().isPublished)
    #expect(try site.published()["_headers"]?.contains("nosniff") == true)
    #expect(try site.published()["_redirects"] != nil)
    try site.write(SiteFixture.page, to: "content/en/_headers.md")
    #expect(
      try site.build().findings.map(\.shortDescription) == [
        "PG006 content/en/_headers.md", "PG007 content/en/_headers.md",
      ])
  }
}
