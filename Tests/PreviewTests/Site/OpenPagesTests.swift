import Testing

@testable import Preview

@Suite("Pages that are open in browsers")
struct OpenPagesTests {
  private static func page(
    _ words: String, sheet: Int = 1, ribbon: Ribbon? = nil
  ) -> ShownPage {
    let path = "/site.\(sheet).css"
    return ShownPage(
      Array("<link href=\"\(path)\">\(words)".utf8), StyleSheets([("site.css", path)]),
      .init(page: "/", ribbon: ribbon), nil)
  }

  /// The events that a page with one state was told, once all others have come.
  private static func told(_ before: ShownPage, _ later: [ShownPage]) async -> [ServerSentEvent] {
    let pages = OpenPages()
    pages.note(before)
    let events = pages.open("/", tag: before.tag, digest: before.state.digest) { before }
    for page in later {
      pages.note(page)
      pages.tell("/", of: page)
    }
    pages.close()
    return await all(events)
  }

  private static func all(_ events: AsyncStream<ServerSentEvent>) async -> [ServerSentEvent] {
    var all: [ServerSentEvent] = []
    for await event in events { all.append(event) }
    return all
  }

  private static func state(_ page: ShownPage) -> String {
    String(decoding: page.state.json(page.tag), as: UTF8.self)
  }

  @Test("what is the same is not told")
  func same() async {
    #expect(await Self.told(Self.page("a"), [Self.page("a"), Self.page("a")]) == [])
  }

  @Test("a page that says something else is loaded anew, once")
  func page() async {
    let after = Self.page("b")
    #expect(
      await Self.told(Self.page("a"), [after, after]) == [
        ServerSentEvent("page", data: "{\"version\":\"\(after.tag)\"}")
      ])
  }

  @Test(
    "of a page with other words and other problems, the words are told: its state comes with it")
  func pageAndState() async {
    let after = Self.page("b", ribbon: .draft)
    #expect(await Self.told(Self.page("a"), [after, after]).map(\.name) == ["page"])
  }

  @Test("style sheets are exchanged, once")
  func style() async {
    let after = Self.page("a", sheet: 2)
    #expect(
      await Self.told(Self.page("a"), [after, after]) == [
        ServerSentEvent(
          "style",
          data: "{\"version\":\"\(after.tag)\",\"styles\":[[\"/site.1.css\",\"/site.2.css\"]]}")
      ])
  }

  @Test("style sheets and state that change together are both told")
  func styleAndState() async {
    let after = Self.page("a", sheet: 2, ribbon: .draft)
    let events = await Self.told(Self.page("a"), [after, after])
    #expect(events.map(\.name) == ["style", "state"])
    #expect(events.last?.data == Self.state(after))
  }

  @Test("what is wrong is told without a new load, once, and so is that it no longer is")
  func state() async {
    let (before, after) = (Self.page("a"), Self.page("a", ribbon: .draft))
    #expect(
      await Self.told(before, [after, after, before, before]) == [
        ServerSentEvent("state", data: Self.state(after)),
        ServerSentEvent("state", data: Self.state(before)),
      ])
  }

  @Test("a page that became another before it was heard of is told at once")
  func behind() async {
    let (old, now) = (Self.page("a"), Self.page("b"))
    let pages = OpenPages()
    let events = pages.open("/", tag: old.tag, digest: old.state.digest) { now }
    pages.close()
    #expect(await Self.all(events).map(\.name) == ["page"])
  }

  @Test("a page whose style sheets nobody remembers is loaded anew")
  func forgotten() async {
    let (old, now) = (Self.page("a"), Self.page("a", sheet: 2))
    let pages = OpenPages()
    let events = pages.open("/", tag: old.tag, digest: old.state.digest) { now }
    pages.close()
    #expect(await Self.all(events).map(\.name) == ["page"])
  }

  @Test("a page without a version that makes sense is loaded anew")
  func unknown() async {
    let pages = OpenPages()
    let events = pages.open("/", tag: nil, digest: nil) { Self.page("a") }
    pages.close()
    #expect(await Self.all(events).map(\.name) == ["page"])
  }

  @Test("only the pages at its path are told, all of them, and those that left are forgotten")
  func paths() async {
    let (old, now) = (Self.page("a"), Self.page("b"))
    let pages = OpenPages()
    pages.note(old)
    let streams = ["/", "/", "/other/"].map { path in
      pages.open(path, tag: old.tag, digest: old.state.digest) { old }
    }
    #expect(pages.paths == ["/", "/other/"])
    pages.tell("/", of: now)
    pages.close()
    var told: [Int] = []
    for stream in streams { told.append(await Self.all(stream).count) }
    #expect(told == [1, 1, 0])
    #expect(pages.paths == [])
  }
}
