import Diagnostics
import Dispatch
import Synchronization
import Testing

@testable import Markdown

@Suite struct ThreadTests {
  /// Pages that use every extension with a character of its own, and pages that use none.
  private static let pages = (0..<150).map { number in
    var page =
      "## Page \(number)\n\nSee https://a.org/\(number) and www.b.org, write to c@d.org.\n\n"
    page +=
      "| a | b |\n|---|--:|\n| http://e.org/\(number) | *f* |\n\n- [x] **done** [g](h\(number).md)\n"
    if number % 2 == 0 { page += "\n~~struck \(number)~~ but 5~10 mg www.i.org [@j\(number)]\n" }
    return String(repeating: page, count: 6)
  }

  @Test("pages rendered on four threads are the pages rendered on one")
  func threads() {
    let serial = Self.pages.map { render($0).html }
    let differing = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      for round in 0..<4 {
        for index in Self.pages.indices {
          let page = (index * (worker + 1) + round) % Self.pages.count
          if render(Self.pages[page]).html != serial[page] { differing.withLock { $0 += 1 } }
        }
      }
    }
    #expect(differing.withLock { $0 } == 0)
  }

  @Test("a page does not depend on what its parser parsed before")
  func reuse() {
    let parser = MarkdownParser()
    for page in Self.pages.prefix(40) {
      #expect(render(page, parser: parser).html == render(page).html)
    }
  }
}
