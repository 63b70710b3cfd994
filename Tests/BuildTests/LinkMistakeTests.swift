import Build
import Diagnostics
import Foundation
import Testing

/// Addresses in texts that lead nowhere: the code, the column, and what to write instead.
@Suite("Links that lead nowhere")
struct LinkMistakeTests {
  struct Mistake: CustomTestStringConvertible, Sendable {
    let link: String
    let code: String
    let help: String

    init(_ link: String, _ code: String, _ help: String) {
      self.link = link
      self.code = code
      self.help = help
    }

    var testDescription: String { link }
  }

  /// The page is `content/en/pain/back.md`, and the link's address begins at column 5.
  private static func site(_ words: String) throws -> SiteFixture {
    try SiteFixture([
      "content/en/pain/index.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Pain\ntype: topic"),
      "content/en/pain/back.md": SiteFixture.page.replacing("Sleep well", with: words),
      "content/en/pain/neck.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Neck\naliases: [/stiff-neck/]"),
      "content/en/pain/my leaflet.pdf": "%PDF",
      "content/en/pain/plan.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Plan\ndraft: true"),
      "content/en/pain/old.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Old\nwithdrawn: true"),
    ])
  }

  @Test(
    "below a symbolic link no other page is meant",
    arguments: [
      "[x](shared/rest.md)", "[x](/en/shared/rest/)", "[x](shared/)", "![x](shared/bed.svg)",
    ])
  func linkedFolder(link: String) throws {
    let site = try SiteFixture(["content/en/night/rest.md": SiteFixture.page])
    try site.write(SiteFixture.page, to: "elsewhere/rest.md")
    try FileManager.default.createSymbolicLink(
      at: site.url("content/en/shared"), withDestinationURL: site.url("elsewhere"))
    try site.writePage(link)
    let found = try #require(
      try site.build().findings.first { $0.place.path.hasSuffix("sleep.md") })
    #expect(found.rule.code.hasPrefix("LK"))
    #expect(
      found.help == "'content/en/shared' is a symbolic link: put the file or folder itself there")
  }

  @Test(
    "the settings and a withdrawn page are told of the link too",
    arguments: ["methods: shared/rest.md", "feedback: {help: shared/rest.md}"])
  func linkedFolderInSettings(line: String) throws {
    let site = try SiteFixture([
      "content/site.yaml": (SiteFixture.files["content/site.yaml"] ?? "") + line + "\n",
      "content/en/rest.md": SiteFixture.page.replacing(
        "title: Sleep", with: "title: Rest\nwithdrawn: {replacement: shared/sleep.md}"),
    ])
    try FileManager.default.createSymbolicLink(
      at: site.url("content/en/shared"), withDestinationURL: site.url("content/en"))
    let found = try site.build().findings.filter {
      $0.help == "'content/en/shared' is a symbolic link: put the file or folder itself there"
    }
    #expect(found.map(\.rule.code).sorted() == ["FL008", "PG015"])
  }

  @Test(
    "a wrong address is refused where it stands, with what to write instead", arguments: mistakes)
  func mistake(_ mistake: Mistake) throws {
    let report = try Self.site("[x](\(mistake.link)) y").build()
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.shortDescription) == ["\(mistake.code) content/en/pain/back.md:12:5"])
    #expect(errors.first?.help == mistake.help)
    #expect(errors.first?.place.mark?.width == mistake.link.unicodeScalars.count)
  }

  @Test("a picture is shown from a file of pictures", arguments: pictures)
  func picture(_ mistake: Mistake) throws {
    let report = try Self.site("![A bed](\(mistake.link)) y").build()
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.shortDescription) == ["\(mistake.code) content/en/pain/back.md:12:10"])
    #expect(errors.first?.help == mistake.help)
  }

  @Test(
    "a right address is left alone",
    arguments: [
      "neck.md", "neck.md#at-night", "../sleep.md", "/en/pain/neck.md", "./neck.md", "index.md",
      "my%20leaflet.pdf", "<my leaflet.pdf>", "my%20leaflet.pdf#page=2", "../bed.svg", "#at-night",
      "https://example.net/a?b=c#d", "https://[2001:db8::1]/", "https://[2001:db8::1]:8443/",
      "https://[::ffff:93.184.216.34]/",
      "https://example.net./", "https://ex\u{E4}mple.net/", "https://example.net:/",
      "https://example.orga.net/",
      "mailto:info@example.org?body=a%0D%0Ab", "http://93.184.216.34/",
      "https://user@www.example.net:8443/", "mailto:info@example.org?subject=a",
      "mailto:?subject=Back%20pain", "tel:+49-30-1234", "tel:116117",
    ])
  func right(_ link: String) throws {
    let report = try Self.site("[x](\(link)) [y](my%20leaflet.pdf)").build()
    #expect(report.findings.isEmpty)
  }

  @Test("a link leads to the place in a file that it names")
  func placeInFile() throws {
    let site = try Self.site("[x](my%20leaflet.pdf#page=2)")
    #expect(try site.build().isPublished)
    #expect(
      try site.published()["pain/back/index.html"]?.contains("/pain/my%20leaflet.pdf#page=2\"")
        == true)
  }

  @Test("a link to a page that its own errors keep off the site is no second error")
  func refusedTarget() throws {
    let site = try Self.site("[x](neck.md)")
    try site.write("---\ntitel: x\n---\n", to: "content/en/pain/neck.md")
    let report = try site.build()
    #expect(report.diagnostics.filter { $0.rule.code.hasPrefix("LK") }.isEmpty)
    #expect(!report.isPublished)
  }

  @Test("letters that look alike and are written in two ways are told apart")
  func unicodeForms() throws {
    let composed = "\u{FC}bung.md"
    let decomposed = "u\u{308}bung.md"
    for (file, link) in [(composed, decomposed), (decomposed, composed)] {
      let site = try Self.site("[x](\(link))")
      try site.write(SiteFixture.page, to: "content/en/pain/\(file)")
      let error = try #require(try site.build().diagnostics.first { $0.severity == .error })
      #expect(error.shortDescription == "LK007 content/en/pain/back.md:12:5")
      #expect(error.help?.contains("U+00FC") == true)
      #expect(error.help?.contains("U+0075 U+0308") == true)
    }
  }

  @Test("a section is named as its heading's id is written")
  func sections() throws {
    let heading = "\u{DC}ber"
    for target in ["", "neck.md"] {
      let site = try Self.site(
        "[x](\(target)#At-Night) [x](\(target)#u\u{308}ber)\n\n## \(heading)")
      try site.write(
        SiteFixture.page.replacing("Sleep well", with: "Sleep\n\n## \(heading)\n\nWell"),
        to: "content/en/pain/neck.md")
      let errors = try site.build().diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.rule.code) == ["LK007", "LK007"])
      #expect(errors.first?.help == "write '#at-night'")
    }
  }

  @Test("two files whose names look alike are refused, on any disk that can hold both")
  func namesThatLookAlike() throws {
    for (one, two) in [("bed.svg", "Bed.svg"), ("\u{FC}.svg", "u\u{308}.svg")] {
      let site = try Self.site("![A bed](../bed.svg)")
      try site.write("<svg/>", to: "content/en/\(one)")
      try site.write("<svg/>", to: "content/en/\(two)")
      let names = try FileManager.default.contentsOfDirectory(atPath: site.url("content/en").path)
      guard names.filter({ $0.lowercased() == one.lowercased() }).count == 2 else { continue }
      let errors = try site.build().diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.rule.code) == ["PG001"])
      #expect(errors.first?.message.contains("look alike") == true)
    }
  }

  @Test("a page's own headings are named in their order")
  func ownHeadings() throws {
    let site = try Self.site("[x](#)\n\n## Zinc\n\n## Air")
    let errors = try site.build().diagnostics.filter { $0.severity == .error }
    #expect(errors.first?.help?.contains("#zinc, #air") == true)
  }

  private static let draft =
    "link to another page, or take the link out until the page is published"

  private static let mistakes: [Mistake] = [
    Mistake("plan.md", "LK003", draft),
    Mistake("plan.md#at-night", "LK003", draft),
    Mistake("Neck.md", "LK007", "write 'neck.md'"),
    Mistake("../Pain/neck.md", "LK007", "write 'neck.md'"),
    Mistake("../Bed.svg", "LK007", "write '../bed.svg'"),
    Mistake("neck.md#At-Night", "LK007", "write '#at-night'"),
    Mistake("neck/", "LK001", "write 'neck.md'"),
    Mistake("neck", "LK001", "write 'neck.md'"),
    Mistake("neck.md/", "LK001", "write 'neck.md'"),
    Mistake("neck.html", "LK001", "write 'neck.md'"),
    Mistake("../neck/", "LK001", "write 'neck.md'"),
    Mistake("/pain/neck/", "LK001", "write 'neck.md'"),
    Mistake("/pain/neck/index.html", "LK001", "write 'neck.md'"),
    Mistake("/en/pain/neck", "LK001", "write 'neck.md'"),
    Mistake("https://example.org/pain/neck/", "LK001", "write 'neck.md'"),
    Mistake("/stiff-neck/", "LK001", "write 'neck.md'"),
    Mistake("/", "LK001", "write '../index.md'"),
    Mistake("../", "LK001", "write '../index.md'"),
    Mistake("..\\sleep.md", "LK001", "write '../sleep.md'"),
    Mistake("nekc.md", "LK001", "did you mean 'neck.md'?"),
    Mistake("sleep.md", "LK001", "did you mean '../sleep.md'?"),
    Mistake("en/sleep.md", "LK001", "did you mean '../sleep.md'?"),
    Mistake("bed.svg", "LK004", "did you mean '../bed.svg'?"),
    Mistake(
      "form.docx", "LK004",
      "files can end in avif, gif, jpeg, jpg, mp3, mp4, pdf, png, svg, vtt, webm, webp"),
    Mistake("/feed.xml", "LK004", "link to a page; layouts lead to feeds and the like"),
    Mistake("neck.md?x=1", "LK008", "write 'neck.md'"),
    Mistake("../bed.svg?x", "LK008", "write '../bed.svg'"),
    Mistake("my%2520leaflet.pdf", "LK009", "encode once: %20 for a space, not %2520"),
    Mistake("my%zzleaflet.pdf", "LK009", "write the file's name as it is, and %20 for a space"),
    Mistake("my%", "LK009", "write the file's name as it is, and %20 for a space"),
    Mistake("%FF.pdf", "LK009", "write the file's name as it is, and %20 for a space"),
    Mistake("%2e%2e/sleep.md", "LK009", "write '.' as it is"),
    Mistake("..%2fsleep.md", "LK009", "write '/' as it is"),
    Mistake(
      "../../../x", "LK005", "put the file into content/, and write the way to it from this page"),
    Mistake("/../x", "LK005", "put the file into content/, and write the way to it from this page"),
    Mistake(
      "/home/me/x.md", "LK005",
      "put the file into content/, and write the way to it from this page"),
    Mistake(
      "C:\\x.md", "MD020", "put the file into content/, and write the way to it from this page"),
    Mistake(
      "file:///x.md", "MD020",
      "put the file into content/, and write the way to it from this page"),
    Mistake("htps://example.net/", "MD020", "did you mean 'https:'?"),
    Mistake("//example.net/", "LK006", "write 'https://example.net/'"),
    Mistake("http://localhost:8080/x", "LK010", "write the address that readers can reach"),
    Mistake("http://192.168.0.1/", "LK010", "write the address that readers can reach"),
    Mistake("http://[::1]/", "LK010", "write the address that readers can reach"),
    Mistake("https://intranet/x", "LK010", "write the whole address: https://www.example.org/"),
    Mistake("https:/www.example.net", "LK010", "write the whole address: https://www.example.org/"),
    Mistake("www.example.net", "LK010", "write 'https://www.example.net'"),
    Mistake("example.org/a.pdf", "LK010", "write 'https://example.org/a.pdf'"),
    Mistake("info@example.org", "LK010", "write 'mailto:info@example.org'"),
    Mistake("mailto:info", "LK010", "write mailto:name@example.org"),
    Mistake("tel:call-us", "LK010", "write tel:+49301234567"),
    Mistake("https://ex%20ample.net/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://[::g]/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://[::１]/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://[1::2::3]/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://a..b/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://.a/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://1.2.3.4.5/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://0x7f.1/", "LK010", "copy the address from the browser's address bar"),
    Mistake("https://example.net:0/", "LK010", "write a port from 1 to 65535, or none"),
    Mistake("https://example.net:65536/", "LK010", "write a port from 1 to 65535, or none"),
    Mistake("https://example.net:x/", "LK010", "write a port from 1 to 65535, or none"),
    Mistake("<mailto:\\<a@b.example\\>>", "LK010", "write mailto:name@example.org"),
    Mistake("mailto:a@b..example", "LK010", "write mailto:name@example.org"),
    Mistake(
      "mailto:a@b.example?subject=x%0D%0ABcc:c", "LK010",
      "take '%0D' and '%0A' out; only 'body=' can have them"),
    Mistake(
      "mailto:a%0a@b.example", "LK010", "take '%0D' and '%0A' out; only 'body=' can have them"),
    Mistake(
      "https://example.net/\u{2066}x", "LK010",
      "write the address anew, without the invisible character"),
    Mistake(
      "https://exam\u{200B}ple.net/", "LK010",
      "write the address anew, without the invisible character"),
    Mistake(
      "mailto:\u{2067}a@b.example", "LK010",
      "write the address anew, without the invisible character"),
    Mistake("http://example.org/pain/neck/", "LK001", "write 'neck.md'"),
    Mistake("//example.org/pain/neck/", "LK001", "write 'neck.md'"),
    Mistake("HTTPS://Example.org/pain/neck/#x", "LK001", "write 'neck.md'"),
    Mistake("https://example.org", "LK001", "write '../index.md'"),
    Mistake("//example.org#x", "LK001", "write '../index.md'"),
    Mistake("https://example.org/", "LK001", "write '../index.md'"),
    Mistake("Term:risk", "MD020", "write 'term:risk'"),
    Mistake("terms:risk", "MD020", "write 'term:risk'"),
    Mistake("glossary:risk", "MD020", "write 'term:risk'"),
    Mistake(
      "logo@2x.png", "LK004",
      "put the file beside the page, and write its name as it is, capital letters too"),
    Mistake("../bed.svg#x", "LK012", "take the '#' and what follows it out"),
    Mistake("neck.md#", "LK002", "its headings are #at-night"),
    Mistake("#at-nigth", "LK002", "did you mean '#at-night'?"),
    Mistake("neck.md#nonsuch", "LK002", "its headings are #at-night"),
  ]

  private static let pictures: [Mistake] = [
    Mistake("neck.md", "LK011", "to link to it, leave out the '!': [words](neck.md)"),
    Mistake(
      "my%20leaflet.pdf", "LK011", "to link to it, leave out the '!': [words](my%20leaflet.pdf)"),
    Mistake("../BED.svg", "LK007", "write '../bed.svg'"),
    Mistake("bed.svg", "LK004", "did you mean '../bed.svg'?"),
    Mistake(
      "logo@2x.png", "LK004",
      "put the file beside the page, and write its name as it is, capital letters too"),
    Mistake(
      "https://example.net/bed.svg", "LK004",
      "put the picture beside the page; pages ask nothing of other sites"),
  ]
}
