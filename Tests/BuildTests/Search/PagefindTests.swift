import Diagnostics
import Foundation
import Testing

@testable import Build

@Suite("A site whose index Pagefind makes")
struct PagefindTests {
  private static let layout = """
    {{<base}}{{$main}}<h1>{{title}}</h1>{{#has_pagefind}}{{#search_index}}<i>{{search_index}}</i>{{/search_index}}{{/has_pagefind}}
    {{/main}}{{/base}}

    """

  /// A program with that name, which notes that it was run and does what is asked of it.
  private static func site(does script: String?, search: String = "pagefind") throws -> SiteFixture
  {
    let site = try SiteFixture(["templates/search.html": layout])
    try site.write(
      (SiteFixture.files["content/site.yaml"] ?? "") + "search: \(search)\n",
      to: "content/site.yaml")
    if let script {
      let folder = site.url("bin")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try StandInProgram.write("#!/bin/sh\n\(script)\n", to: site.url("bin/pagefind"))
    }
    return site
  }

  /// Its index is the list of the pages with their texts.
  private static let works = """
    echo run >> "$0.log"
    cd "$2"
    find . -name '*.html' | sort > "$4/pages.txt"
    mkdir "$4/index"
    find . -name '*.html' | sort | xargs cat | cksum > "$4/index/words.pf_index"
    echo 'export {};' > "$4/pagefind.js"
    """

  private static func build(
    _ site: SiteFixture, seconds: Int = 60, output: String = "public", compresses: Bool = false
  ) throws -> BuildReport {
    var options = site.options(output: output)
    options.compresses = compresses
    options.programFolders = ["/nowhere", site.url("bin").path]
    options.secondsForPrograms = seconds
    return try Builder(options).build()
  }

  private static func runs(_ site: SiteFixture) -> Int {
    let log = (try? Data(contentsOf: site.url("bin/pagefind.log"))) ?? Data()
    return log.count { $0 == UInt8(ascii: "\n") }
  }

  @Test(
    "its files are published with the pages that it was given: all pages with a source, and no others"
  )
  func published() throws {
    let site = try Self.site(does: Self.works)
    let report = try Self.build(site)
    #expect(report.findings.isEmpty)
    let tree = try site.published()
    #expect(tree["pagefind/pagefind.js"] == "export {};\n")
    #expect(tree["pagefind/pages.txt"] == "./index.html\n./sleep/index.html\n")
    #expect(tree["search/index.html"]?.contains("<i>/pagefind/</i>") == true)
    #expect(tree.paths.filter { $0.hasPrefix("search/") } == ["search/index.html"])
    #expect(!FileManager.default.fileExists(atPath: site.url(".sitegen/public/pagefind/site").path))
  }

  @Test(
    "it is run again when a page is another, and not when none is; the site is that of a clean build"
  )
  func incremental() throws {
    let site = try Self.site(does: Self.works)
    _ = try Self.build(site)
    #expect(Self.runs(site) == 1)
    try site.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"a\"/>\n", to: "content/en/bed.svg")
    #expect(try Self.build(site).work.changed == 1)
    #expect(Self.runs(site) == 1)
    try site.writePage("Sleep better")
    #expect(try Self.build(site).isPublished)
    #expect(Self.runs(site) == 2)
    _ = try Self.build(site, output: "clean")
    expectEqual(try site.published(), try site.published("clean"))
  }

  @Test("it is not run again for the sake of compressed forms, which come and go beside its files")
  func compressed() throws {
    let site = try Self.site(does: "\(Self.works)\nprintf '%0900d' 0 > \"$4/words.css\"")
    for (round, compresses) in [true, true, false, true].enumerated() {
      try site.write(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"a\(round)\"/>\n", to: "content/en/bed.svg")
      #expect(try Self.build(site, compresses: compresses).work.changed > 0)
      let paths = try site.published().paths
      #expect(paths.contains("pagefind/words.css"))
      for form in Compression.allCases {
        #expect(paths.contains("pagefind/words.css\(form.ending)") == compresses)
      }
      #expect(Self.runs(site) == 1)
    }
  }

  @Test("a file of its index that is missing is made again")
  func missingFile() throws {
    let site = try Self.site(does: Self.works)
    _ = try Self.build(site)
    try FileManager.default.removeItem(at: site.url("public/pagefind/pages.txt"))
    _ = try Self.build(site)
    #expect(try site.published()["pagefind/pages.txt"] != nil)
  }

  @Test(
    "a program that is not there, fails, is ended or makes nothing is told of, and nothing is published"
  )
  func failures() throws {
    let cases: [(script: String?, message: String)] = [
      (nil, "there is none in PATH"),
      ("echo 'Error: no words' >&2; exit 3", "ended with exit status 3: Error: no words"),
      ("kill -9 $$", "was ended by signal 9"),
      ("exit 0", "made no 'pagefind.js'"),
    ]
    for (script, message) in cases {
      let site = try Self.site(does: script)
      let trouble = #expect(throws: MachineTrouble.self) { try Self.build(site) }
      #expect(trouble?.message.contains(message) == true, "\(trouble?.message ?? "")")
      #expect(!FileManager.default.fileExists(atPath: site.url("public").path))
    }
  }

  @Test(
    "a program that does not end is stopped with all that it started, and the site stays as it was")
  func hanging() throws {
    let site = try Self.site(does: Self.works)
    _ = try Self.build(site)
    let before = try site.published()
    try site.write(
      "#!/bin/sh\necho half > \"$4/half\"\nsleep 600 &\necho $! > \"$0.child\"\nwait\n",
      to: "bin/pagefind")
    try site.writePage("Sleep better")
    let trouble = #expect(throws: MachineTrouble.self) { try Self.build(site, seconds: 1) }
    #expect(trouble?.message.contains("did not end within 1 seconds") == true)
    let child = try String(contentsOf: site.url("bin/pagefind.child"), encoding: .utf8)
    let process = try #require(pid_t(child.dropLast()))
    #expect(Self.ends(process))
    expectEqual(try site.published(), before)
    try site.write("#!/bin/sh\n\(Self.works)\n", to: "bin/pagefind")
    #expect(try Self.build(site).isPublished)
    #expect(try site.published()["pagefind/half"] == nil)
  }

  /// Whether a process that was killed is gone soon, but for its number, which whoever adopted it may not have taken.
  private static func ends(_ process: pid_t) -> Bool {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
      if kill(process, 0) != 0 { return true }
      let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      if status?.contains(") Z ") == true { return true }
      sched_yield()
    }
    return false
  }

  @Test("only such a site lets its pages run WebAssembly")
  func policy() throws {
    for (search, isAllowed) in [("pagefind", true), ("own", false)] {
      let site = try Self.site(does: Self.works, search: search)
      #expect(try Self.build(site).isPublished)
      let headers = try #require(try site.published()["_headers"])
      #expect(headers.contains("script-src 'self' 'wasm-unsafe-eval';") == isAllowed)
      #expect(Self.runs(site) == (isAllowed ? 1 : 0))
    }
  }

  @Test("a check does not run it")
  func check() throws {
    let site = try Self.site(does: nil)
    let report = try SiteChecker(site.options()).check()
    #expect(!report.diagnostics.contains { $0.severity == .error })
  }
}
