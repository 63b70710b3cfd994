import Build
import HTML
import Testing

@testable import Preview

@Suite("The editor's panel")
struct PanelTests {
  private static let sleep = """
    ---
    title: Sleep <b>
    summary: About sleep.
    updated: 2025-03-01
    next_review: 2025
    references:
      - {id: old, type: book, title: A book on <i>sleep</i>, issued: 1990}
    ---

    ## Nights & days

    Sleep well [@old]. See [privacy](privacy.md).

    """

  private static func panel(
    _ files: [String: String] = [:], page: String = "en/sleep/index.html",
    editor: EditorLink? = nil
  ) throws -> String {
    let site = try LookedAtSite(["content/en/sleep.md": sleep].merging(files) { $1 })
    let known = try site.known()
    let index = try #require(known.page(at: page))
    return String(
      decoding: Panel(site: known, page: index, editor).markup().bytes, as: UTF8.self)
  }

  private static func headings(_ panel: String) -> [String] {
    panel.matches(of: #/<h3>(.*?)<\/h3>/#).map { String($0.output.1) }
  }

  @Test("it has its sections in one order")
  func sections() throws {
    #expect(
      Self.headings(try Self.panel()) == [
        "Review", "Sources", "Terms", "Links", "Reading", "Translations", "Form data",
      ])
  }

  @Test("each section says what is known, and nothing that was written becomes markup")
  func pieces() throws {
    let panel = try Self.panel(page: "en/sleep/index.html")
    for part in [
      "<span class=\"badge late\">overdue for 326 days</span>",
      "<dt>Owner</dt><dd>nobody</dd>",
      "<dt>Updated</dt><dd><time datetime=\"2025-03-01\">2025-03-01</time></dd>",
      "<dt>Reviewed</dt><dd>never as a whole</dd>",
      "<li><code>old</code> <bdi lang=\"en\">",
      "Cited once.",
      "<h3>Terms</h3><p class=\"soft\">none</p>",
      "<h4>From this page</h4><ul><li><a href=\"/health/en/privacy/\"><bdi>Privacy</bdi></a></li></ul>",
      "<h4>To this page</h4><p class=\"soft\">none</p>",
      "<h3>Translations</h3><p class=\"soft\">none</p>",
    ] {
      #expect(panel.contains(part), "\(part)")
    }
    #expect(!panel.contains("<i>"))
    #expect(!panel.contains("<b>"))
  }

  @Test("pages that lead to a page are listed, with their titles as text")
  func links() throws {
    #expect(
      try Self.panel(page: "en/privacy/index.html").contains(
        "<h4>To this page</h4><ul><li><a href=\"/health/en/sleep/\"><bdi>Sleep &lt;b&gt;</bdi></a></li></ul>"
      ))
  }

  @Test("a translation stands beside its page")
  func translations() throws {
    let panel = try Self.panel(page: "en/privacy/index.html")
    for part in [
      "This page (en)</th><th scope=\"col\">de</th>", "<td>updated 2025-03-01</td>",
      "<td dir=\"auto\" lang=\"en\">First</td><td dir=\"auto\" lang=\"de\">First</td>",
      "<a href=\"/health/de/privacy/\" target=\"_blank\" data-beside>Open <bdi>Datenschutz</bdi>",
    ] {
      #expect(panel.contains(part), "\(part)")
    }
  }

  @Test("of a page whose header was never right, only what it says is told")
  func wrongHeader() throws {
    let wrong = Self.sleep.replacing("updated: 2025-03-01", with: "updated: soon\nreviewed: never")
      .replacing("next_review: 2025", with: "next_review: 2031")
    let panel = try Self.panel(["content/en/sleep.md": wrong])
    for part in [
      "The header has mistakes", "<dt>State</dt><dd>not known</dd>",
      "<dt>Owner</dt><dd>not known</dd>", "<dt>Updated</dt><dd>not known</dd>",
      "<dt>Reviewed</dt><dd>not known</dd>",
      "<dt>Next review</dt><dd><time datetime=\"2031\">2031</time></dd>",
      "<h3>Form data</h3><p class=\"soft\">not known while its header has mistakes</p>",
      "<li><code>old</code> ",
    ] {
      #expect(panel.contains(part), "\(part)")
    }
    // Today stood in for the day, and 1970 for that of a translation.
    #expect(!panel.contains("2026-") && !panel.contains("1970"))
  }

  @Test("a page without a header that can be read is called as its file, and says so itself")
  func noHeader() throws {
    let broken = ["content/en/privacy.md": "---\n{\n---\n\nWhat is stored.\n"]
    let links = "<ul><li><a href=\"/health/en/privacy/\"><bdi>en/privacy.md</bdi></a></li></ul>"
    #expect(try Self.panel(broken).contains("<h4>From this page</h4>\(links)"))
    #expect(
      try Self.panel(broken, page: "en/privacy/index.html").contains("Nothing more is known: "))
  }

  @Test("a header that was right before is told as it was")
  func wrongAfterwards() throws {
    let site = try LookedAtSite(["content/en/sleep.md": Self.sleep])
    _ = try site.known()
    try site.write(
      Self.sleep.replacing("updated: 2025-03-01", with: "updated: soon"),
      to: "content/en/sleep.md")
    let known = try site.known()
    let index = try #require(known.page(at: "en/sleep/index.html"))
    let panel = String(
      decoding: Panel(site: known, page: index, nil).markup().bytes, as: UTF8.self)
    #expect(panel.contains("<dt>Updated</dt><dd><time datetime=\"2025-03-01\">"))
    #expect(!panel.contains("not known"))
  }

  @Test("long sentences are given to the page as text that cannot end their script")
  func sentences() throws {
    let long = String(repeating: "word ", count: 30) + "&lt;/script> end"
    let panel = try Self.panel([
      "content/en/sleep.md": Self.sleep.replacing("Sleep well", with: long)
    ])
    #expect(panel.contains("1 of them over 25 words."))
    #expect(panel.contains("<button type=\"button\" data-marks aria-pressed=\"false\">"))
    #expect(panel.ranges(of: "</script>").count == 1)
  }

  @Test("a page that is generated has no file")
  func generated() {
    #expect(
      String(decoding: Panel.ofGeneratedPage.bytes, as: UTF8.self)
        == "<section><h3>Page</h3><p class=\"soft\">Made by sitegen: it has no file.</p></section>")
  }
}
