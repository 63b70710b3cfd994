import Diagnostics
import Foundation
import Testing

@testable import Build

@Suite("Smaller forms of pictures")
struct SmallerPicturesTests {
  private static let text = "![A bed](bed.png)\n\n![A lamp](lamp.png)\n\nSleep well"
  private let site: SiteFixture
  private let vips: StandInVips

  init() throws {
    site = try SiteFixture([
      "content/en/sleep.md": SiteFixture.page.replacing("Sleep well", with: Self.text)
    ])
    try site.write(PictureBytes.photograph(700, 500), to: "content/en/bed.png")
    try site.write(PictureBytes.photograph(2000, 1000), to: "content/en/lamp.png")
    vips = try StandInVips(in: site.url("program"))
  }

  private func build(
    _ program: PictureProgram? = nil, settings: String = "pictures: {widths: [480, 960]}",
    output: String = "public", seconds: Int = 60
  ) throws -> BuildReport {
    let shared = try #require(SiteFixture.files["content/site.yaml"])
    let checks = "checks: {statements.accessibility: off, statements.privacy: off}"
    try site.write("\(shared)\n\(settings)\n\(checks)\n", to: "content/site.yaml")
    var options = site.options(output: output)
    options.pictureProgram = program ?? vips.program
    options.pictureSeconds = seconds
    return try Builder(options).build()
  }

  private func page(_ output: String = "public") throws -> String {
    try #require(try site.published(output)["sleep/index.html"])
  }

  private var store: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: site.url(".sitegen/pictures").path)
    }
  }

  // MARK: What is made

  @Test(
    "pages offer them by format and width, none wider than the picture, and load the first at once")
  func markup() throws {
    let report = try build()
    #expect(report.findings.isEmpty)
    let lines = try page().split(separator: "\n").filter { $0.contains("<img") }
      .map { $0.replacing(/[0-9a-f]{16}/, with: "KEY") }
    let sizes = #"sizes="(min-width: 44rem) 40rem, 100vw""#
    #expect(
      lines.first == """
        <p><picture><source type="image/avif" srcset="/assets/pictures/KEY-480.avif 480w, \
        /assets/pictures/KEY-700.avif 700w" \(sizes) /><source type="image/webp" \
        srcset="/assets/pictures/KEY-480.webp 480w, /assets/pictures/KEY-700.webp 700w" \(sizes) />\
        <img src="/bed.png" alt="A bed" width="700" height="500" /></picture></p>
        """)
    #expect(
      lines.last?.hasSuffix(
        #"width="2000" height="1000" loading="lazy" decoding="async" /></picture></p>"#) == true)
    #expect(vips.calls == 8)
    let published = try site.published().paths.filter { $0.hasPrefix("assets/pictures/") }
    #expect(published.count == 8)
  }

  @Test("they are made once, and again only when the picture, the settings or the program differ")
  func once() throws {
    _ = try build()
    try site.write(
      SiteFixture.page.replacing("Sleep well", with: Self.text + "."), to: "content/en/sleep.md")
    _ = try build()
    _ = try build(output: "second")
    #expect(vips.calls == 8)
    try site.write(PictureBytes.photograph(700, 501), to: "content/en/bed.png")
    _ = try build()
    #expect(vips.calls == 12)
    _ = try build(settings: "pictures: {widths: [480], formats: [webp]}")
    #expect(vips.calls == 14)
    try vips.setWork(StandInVips.maker, version: "vips-1.1")
    _ = try build(settings: "pictures: {widths: [480], formats: [webp]}")
    #expect(vips.calls == 16)
  }

  @Test("a file that is lost from the store is made again")
  func lost() throws {
    _ = try build()
    let lost = try #require(try store.first { $0.hasSuffix("-480.webp") })
    try FileManager.default.removeItem(at: site.url(".sitegen/pictures/\(lost)"))
    #expect(try build(output: "second").isPublished)
    #expect(vips.calls == 12)
    expectEqual(try site.published("second"), try site.published())
  }

  @Test("one with as many bytes as the picture is left out")
  func notSmaller() throws {
    try vips.write(PictureBytes.avif(960, 2) + Array(repeating: 0, count: 6000), to: "960.avif")
    #expect(try build().findings.isEmpty)
    #expect(try page().contains("-480.avif"))
    #expect(try !page().contains("-960.avif"))
    #expect(try page().contains("-960.webp"))
  }

  @Test("none are made where the settings say so, and of drawings and what moves")
  func unwanted() throws {
    let animated =
      PictureBytes.png(2000, 9) + [0, 0, 0, 0] + [0, 0, 0, 8] + Array("acTL".utf8)
      + Array(repeating: 0, count: 5000)
    try site.write(Data(animated), to: "content/en/lamp.png")
    #expect(try build().findings.isEmpty)
    #expect(vips.calls == 4)
    #expect(try build(settings: "pictures: {smaller: false}").findings.isEmpty)
    #expect(try !page().contains("<picture>"))
  }

  // MARK: When the program does not do its work

  @Test(
    "a program that fails is a warning at the picture, which is published as it is",
    arguments: [
      ("echo \"it was cut off\" >&2; exit 1", "vips ended with exit status 1: it was cut off"),
      ("exit 3", "vips ended with exit status 3"),
      ("kill -9 $$", "vips was ended by signal 9"),
      ("printf 'half a pi' > \"$file\"", "what vips made is not the picture that was asked for"),
      ("exit 0", "what vips made is not the picture that was asked for"),
      (
        "/bin/cp \"$here/480.avif\" \"$file\"; printf Exif >> \"$file\"",
        "what vips made is not the picture that was asked for"
      ),
      ("exec /bin/sleep 600", "vips did not end within 1 seconds, and was stopped"),
    ])
  func failing(work: String, reason: String) throws {
    try FileManager.default.removeItem(at: site.url("content/en/lamp.png"))
    try site.write(
      SiteFixture.page.replacing("Sleep well", with: "![A bed](bed.png)\n\nSleep well"),
      to: "content/en/sleep.md")
    try vips.setWork(work)
    // On a busy machine, what fails at once may take longer than what is to be stopped.
    let seconds = reason.contains("seconds") ? 1 : 600
    let report = try build(
      settings: "pictures: {widths: [480], formats: [avif]}", seconds: seconds)
    #expect(report.isPublished)
    #expect(
      report.findings.map { "\($0.shortDescription): \($0.message)" } == [
        "FL031 content/en/bed.png: no smaller forms of the picture were made: \(reason)"
      ])
    #expect(try page().contains("<p><img src=\"/bed.png\""))
    #expect(try store.allSatisfy { $0.hasSuffix(".version") || $0.hasSuffix(".used") })
    try vips.setWork(StandInVips.maker, version: "vips-1.2")
    #expect(try build(settings: "pictures: {widths: [480], formats: [avif]}").findings.isEmpty)
    #expect(try page().contains("<picture>"))
  }

  @Test("a program that hangs is waited for once, told of once, and called again by the next build")
  func hanging() throws {
    try vips.setWork("exec /bin/sleep 600")
    let report = try build(seconds: 1)
    #expect(report.isPublished)
    let found = try #require(report.findings.first)
    #expect(report.findings.count == 1)
    #expect(
      found.message
        == "no smaller forms of the picture were made: vips did not end within 1 seconds, and was stopped"
    )
    #expect(
      found.notes.map(\.message) == ["it was not called again, and another picture has none either"]
    )
    #expect(try !page().contains("<picture>"))
    // Two threads may have begun before the first was out of time.
    #expect(vips.calls <= 2)
    try vips.setWork(StandInVips.maker)
    #expect(try build().findings.isEmpty)
    #expect(try page().contains("<picture>"))
  }

  @Test("a picture on which it hangs takes nothing from those that were made before it")
  func hangingLate() throws {
    _ = try build()
    let before = vips.calls
    try site.write(PictureBytes.photograph(960, 9), to: "content/en/lamp.png")
    try vips.setWork("exec /bin/sleep 600")
    let report = try build(seconds: 1)
    #expect(report.findings.map(\.shortDescription) == ["FL031 content/en/lamp.png"])
    #expect(report.findings.first?.notes.isEmpty == true)
    #expect(try page().contains("-480.avif"))
    #expect(vips.calls - before <= 2)
  }

  @Test("a preview waits for it once, until the picture or the program is another")
  func hangingPreview() throws {
    try vips.setWork("exec /bin/sleep 600")
    let shared = try #require(SiteFixture.files["content/site.yaml"])
    try site.write("\(shared)\npictures: {widths: [480]}\n", to: "content/site.yaml")
    var options = site.options(jobs: 1)
    options.pictureProgram = vips.program
    options.pictureSeconds = 1
    var preview = SitePreview()
    for _ in 1...3 {
      let round = try preview.look(options)
      #expect(round.diagnostics.filter { $0.rule.code == "FL031" }.count == 1)
      #expect(vips.calls == 1)
    }
    try site.write(PictureBytes.photograph(701, 500), to: "content/en/bed.png")
    #expect(try preview.look(options).diagnostics.contains { $0.rule.code == "FL031" })
    #expect(vips.calls == 2)
    try vips.setWork(StandInVips.maker, version: "vips-1.1")
    #expect(try !preview.look(options).diagnostics.contains { $0.rule.code == "FL031" })
    #expect(vips.calls > 2)
  }

  @Test("without the program there is one hint, and what a clean build makes when it comes or goes")
  func missing() throws {
    let nowhere = PictureProgram.searched([site.url("nowhere").path])
    for (round, program) in [nowhere, vips.program, nowhere, vips.program].enumerated() {
      let report = try build(program)
      // The other is said of the page.
      #expect(report.hints == (program == nowhere ? 2 : 1))
      #expect(report.findings.isEmpty)
      #expect(try page().contains("<picture>") == (program != nowhere))
      _ = try build(program, output: "clean-\(round)")
      expectEqual(try site.published(), try site.published("clean-\(round)"))
    }
    #expect(vips.calls == 8)
  }

  @Test("a build says and makes what it is asked for, whatever was asked for before")
  func asked() throws {
    let nowhere = PictureProgram.searched([site.url("nowhere").path])
    let misnamed = PictureProgram.file(site.url("nowhere/vips").path)
    let rounds: [(program: PictureProgram, words: String?, isMade: Bool)] = [
      (.unwanted, nil, false), (nowhere, "is not installed", false), (.unwanted, nil, false),
      (misnamed, "VIPS names '\(site.url("nowhere/vips").path)'", false),
      (nowhere, "is not installed", false), (vips.program, nil, true), (.unwanted, nil, false),
      (vips.program, nil, true), (misnamed, "VIPS names", false),
    ]
    for (program, words, isMade) in rounds {
      let report = try build(program)
      #expect(report.hints == (words == nil ? 1 : 2))
      if let words { #expect(program.absence.reason.contains(words)) }
      #expect(try page().contains("<picture>") == isMade)
    }
  }

  @Test("what a killed build left in the store is removed, and not what another one is writing")
  func abandoned() throws {
    let (old, new) = ("unfinished-1-a-480.avif", "unfinished-2-b-480.avif")
    for name in [old, new] { try site.write("half", to: ".sitegen/pictures/\(name)") }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -7200)],
      ofItemAtPath: site.url(".sitegen/pictures/\(old)").path)
    #expect(try build().isPublished)
    #expect(try store.filter { $0.hasPrefix("unfinished-") } == [new])
  }

  @Test("a program that does not say its version is a warning, and makes nothing")
  func strange() throws {
    try vips.setWork(StandInVips.maker, version: "something")
    #expect(try build().findings.map(\.rule.code) == ["FL031"])
    #expect(vips.calls == 0)
  }

  @Test("any number of threads makes the same site", arguments: [1, 3, 8])
  func threads(jobs: Int) throws {
    _ = try build()
    try FileManager.default.removeItem(at: site.url(".sitegen/pictures"))
    var options = site.options(output: "other", jobs: jobs)
    options.pictureProgram = vips.program
    #expect(try Builder(options).build().isPublished)
    expectEqual(try site.published("other"), try site.published())
  }
}
