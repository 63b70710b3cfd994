import Foundation
import Testing

@Suite("Builds of the same sources with other options")
struct OptionsBetweenBuildsTests {
  private let site: SmallSite

  init() throws {
    site = try SmallSite()
    #expect(try site.build().status == 0)
  }

  @Test("with another address and back, the site is what a clean build gives")
  func address() throws {
    let first = try #require(try site.tree())
    let other = try site.cleanTree("--base-url", "https://a.example/health")
    for _ in 1...2 {
      #expect(try site.build("--base-url", "https://a.example/health").status == 0)
      #expect(try site.tree() == other)
      #expect(try site.build().status == 0)
      #expect(try site.tree() == first)
    }
  }

  @Test("with compressed forms and without, the site is what a clean build gives")
  func compression() throws {
    let first = try #require(try site.tree())
    let compressed = try site.cleanTree("--compress")
    #expect(compressed.files.keys.contains("index.html.br"))
    for _ in 1...2 {
      #expect(try site.build("--compress").status == 0)
      #expect(try site.tree() == compressed)
      #expect(try site.build().status == 0)
      #expect(try site.tree() == first)
    }
  }

  @Test("a warning that is known from the last build counts with --strict, and without it does not")
  func strict() throws {
    try site.write("x", to: "content/notes.txt")
    let before = try #require(try site.tree())
    for _ in 1...2 {
      let lenient = try site.build()
      #expect(lenient.status == 0)
      #expect(lenient.messages.contains("warning[FL004]"))
      let strict = try site.build("--strict")
      #expect(strict.status == 1)
      #expect(strict.messages.contains("error[FL004]"))
    }
    #expect(try site.tree() == before)
  }

  @Test("on a day before a page's date the page is refused, and the day after it is not")
  func day() throws {
    let before = try #require(try site.tree())
    for _ in 1...2 {
      let early = try site.program.run(["build", "--as-of", "2025-02-28"])
      #expect(early.status == 1)
      #expect(early.messages.contains("2025-03-01"))
      #expect(try site.program.run(["build", "--as-of", "2025-03-01"]).status == 0)
    }
    #expect(try site.tree() == before)
  }

  @Test("what lies beside the site comes back when it was deleted, though nothing else changed")
  func companions() throws {
    let arguments = ["--host", "nginx", "--host", "apache", "--manifest"]
    let names = ["public.nginx.conf", "public.apache.conf", "public.sha256"]
    #expect(try site.build(arguments).status == 0)
    let texts = try names.map(site.text)
    for name in names { try site.remove(name) }
    #expect(try site.build(arguments).status == 0)
    #expect(try names.map(site.text) == texts)
  }
}
