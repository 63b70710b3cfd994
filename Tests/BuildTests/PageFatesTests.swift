import Build
import Diagnostics
import Foundation
import Testing

@Suite("What becomes of each source")
struct PageFatesTests {
  /// One source of each kind, with the fate that it must have.
  private enum Kind: CaseIterable {
    case good, draft, withdrawn
    case badHeader, badDraft, badBody, badSection, noText, noLanguage, unreadable

    var isRefused: Bool {
      switch self {
      case .good, .draft, .withdrawn: false
      default: true
      }
    }

    func folder(_ number: Int) -> String {
      self == .noLanguage ? "content/xx/p\(number).md" : "content/en/p\(number).md"
    }

    var text: String {
      let page = SiteFixture.page
      func header(_ line: String) -> String {
        page.replacing("title: Sleep", with: "title: Sleep\n\(line)")
      }
      switch self {
      case .good, .noLanguage: return page
      case .draft: return header("draft: true")
      case .withdrawn: return header("withdrawn: true")
      case .badHeader: return header("no_such_key: 1")
      case .badDraft: return header("draft: true\nno_such_key: 1")
      case .badBody: return page.replacing("well", with: "well [x](gone.md)")
      case .badSection: return page.replacing("well", with: "well [x](index.md#gone)")
      case .noText: return ""
      case .unreadable: return "---\ntitle: \u{0}\n"
      }
    }
  }

  @Test("every source is counted once, whatever the mix", arguments: 0..<30)
  func mixes(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let kinds = (0..<random(12)).compactMap { _ in Kind.allCases.randomElement(at: random) }
    let site = try SiteFixture()
    for (number, kind) in kinds.enumerated() { try site.write(kind.text, to: kind.folder(number)) }
    for report in [try site.check(), try site.build()] {
      let pages = report.pages
      #expect(pages.sources == kinds.count + 2, "\(kinds)")
      #expect(pages.drafts == kinds.count { $0 == .draft })
      #expect(pages.withdrawn == kinds.count { $0 == .withdrawn })
      #expect(pages.refused == kinds.count(where: \.isRefused), "\(kinds) \(report.diagnostics)")
      #expect(pages.accepted == 2 + kinds.count { $0 == .good })
      #expect(pages.unread == 0)
    }
  }

  @Test(
    "when settings cannot be read, every page counts as not looked at",
    arguments: ["", "a: [", "- list\n", nil] as [String?])
  func settings(text: String?) throws {
    let site = try SiteFixture(["content/site.yaml": text])
    try site.write("not read", to: "content/en/deep/er.md")
    for report in [try site.check(), try site.build()] {
      #expect(report.hasErrors)
      #expect(report.pages.unread == 3)
      #expect(report.pages.sources == 3)
    }
  }

  @Test(
    "with warnings as errors, a page with a warning is refused, also when nothing changed since")
  func strict() throws {
    let site = try SiteFixture(["content/en/Capital.md": SiteFixture.page])
    let lenient = try site.build()
    #expect(lenient.isPublished)
    #expect(lenient.count(.warning) == 1)
    for report in [try site.build(isStrict: true), try site.check(isStrict: true)] {
      #expect(!report.isPublished)
      #expect(report.pages.refused == 1)
      #expect(report.pages.accepted == 2)
    }
  }
}

extension Collection where Index == Int {
  fileprivate func randomElement(at random: (Int) -> Int) -> Element? {
    isEmpty ? nil : self[random(count)]
  }
}
