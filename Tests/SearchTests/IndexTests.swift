import Testing

@testable import Search

@Suite("The index that readers search")
struct IndexTests {
  @Test(
    "a word in the title weighs more than one in the text, and the section with most of it is named"
  )
  func weights() throws {
    var site = MadeUpIndex(pages: 3)
    site.add(0, title: "Back pain", sections: ["pain", "knee knee knee"])
    site.add(1, title: "Knee", sections: ["", "nothing"])
    site.add(2, title: "Other", sections: ["knee", "pain", "knee knee"])
    let postings = site.postings("kne")
    #expect(postings.map(\.page) == [0, 1, 2])
    #expect(postings.map(\.section) == [1, 0, 2])
    #expect(postings[1].weight > postings[0].weight)
    #expect(site.postings("pain").map(\.page) == [0, 2])
  }

  @Test("a shard says what it was made of", arguments: [1, 2, 63, 64, 1000])
  func roundTrip(_ distance: Int) {
    var text = ShardText()
    let postings = (0..<20).map {
      Posting(page: $0 * distance, weight: UInt8($0 % 15 + 1), section: UInt8($0 % 64))
    }
    for term in ["a", "pain", "ärzte"] {
      text.begin(term.utf8)
      for posting in postings { text.add(posting) }
    }
    var reader = ShardReader(text.bytes)
    for term in ["a", "pain", "ärzte"] {
      #expect(reader.term().map { String(decoding: $0, as: UTF8.self) } == term)
      for posting in postings { #expect(reader.posting() == posting) }
      #expect(reader.posting() == nil)
    }
    #expect(reader.term() == nil)
  }

  @Test(
    "a line is passed over to where reading it ends, however it is damaged",
    arguments: [nil, 0, 7, 19] as [Int?])
  func passedOver(_ gone: Int?) {
    var text = ShardText()
    for term in ["a", "pain", "ärzte"] {
      text.begin(term.utf8)
      for page in 0..<20 {
        text.add(Posting(page: page * 40, weight: UInt8(page % 15 + 1), section: UInt8(page % 3)))
      }
    }
    let kept = PublishedPages(now: (0..<800).map { $0 == gone.map { $0 * 40 } ? nil : $0 })
    for damage in [0, 1, 2, 3] {
      let bytes = Array(text.bytes.dropLast(damage))
      var reader = ShardReader(bytes)
      bytes.withUnsafeBufferPointer { bytes in
        var lines = ShardLines(bytes)
        while let term = reader.term() {
          let line = lines.next(keeping: kept)
          #expect(line.map { Array(bytes[$0.term]) } == Array(term))
          #expect(line?.left == reader.postings().filter { !kept.keeps($0.page) })
        }
        #expect(lines.next(keeping: kept) == nil)
      }
    }
  }

  @Test("a shard that says what it said is not made again, whatever pages were read")
  func unchanged() {
    var index = MadeUpIndex(pages: 70)
    for page in 0..<70 { index.add(page, title: "page \(page)", sections: ["pain", "knee pain"]) }
    let published = index.files()
    var again = MadeUpIndex(pages: 70)
    again.add(30, title: "page 30", sections: ["pain", "knee pain"])
    let now = (0..<70).map { $0 == 30 ? nil : $0 }
    let same = again.files(patching: published, now)
    #expect(same.files == published)
    #expect(same.kept == index.index.shards.count)
    #expect(same.kept > 8)

    var edited = MadeUpIndex(pages: 70)
    edited.add(30, title: "page 30", sections: ["pain", "knee pain", "ankle"])
    let other = edited.files(patching: published, now)
    #expect(other.files["words-all.txt"] != published["words-all.txt"])
    #expect(other.kept == index.index.shards.count - 1)
  }

  @Test("sections wait for the pages that they are of")
  func waitingSections() {
    var sections = PageSections()
    func add(_ texts: [String], of page: Int) {
      sections.add(texts.map { Array($0.utf8) }, of: page)
    }
    add(["Symptoms", "Causes"], of: 3)
    add(["Causes", "of 4", "Symptoms", "Symptoms"], of: 4)
    add([], of: 90)
    add(["Causes"], of: 91)
    func texts(_ page: Int) -> [String]? {
      sections[page]?.map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(texts(3) == ["Symptoms", "Causes"])
    #expect(texts(4) == ["Causes", "of 4", "Symptoms", "Symptoms"])
    #expect(texts(90) == [])
    #expect(texts(91) == ["Causes"])
    for page in [0, 5, 92] { #expect(sections[page] == nil) }
  }

  @Test("what one thread found and what several found is the same index", arguments: 0..<8)
  func threads(_ seed: Int) {
    var random = SeededWords(seed)
    let pages = (0..<120).map { _ in random.text(20) }
    var one = MadeUpIndex(pages: pages.count)
    var several = MadeUpIndex(pages: pages.count, threads: 3)
    for (page, text) in pages.enumerated() {
      one.add(page, title: text, sections: [text])
      several.add(page, title: text, sections: [text], on: random.number(3))
    }
    #expect(one.files() == several.files())
    #expect(one.files().count > 8)
  }

  /// Pages are edited, come and go; the number of shards changes with them. Where they are only edited, all stay in
  /// their places.
  @Test("an index that is brought up to date is the one that is made anew", arguments: 0..<6)
  func upToDate(_ seed: Int) {
    var random = SeededWords(seed)
    var before = (0..<(40 + random.number(300))).map { _ in random.text(12) }
    var index = MadeUpIndex(pages: before.count)
    for (page, text) in before.enumerated() { index.add(page, title: text, sections: [text]) }
    var published = index.files()
    for round in 0..<6 {
      let onlyEdits = round.isMultiple(of: 2)
      // Where each page was, if it is as it was.
      var after = before.enumerated().map { (text: $1, before: Optional($0)) }
      for _ in 0..<(1 + random.number(4)) {
        let page = random.number(after.count)
        switch onlyEdits ? 2 : random.number(4) {
        case 0: after.remove(at: page)
        case 1: after.insert((random.text(9), nil), at: page)
        default: after[page] = (random.text(15), nil)
        }
      }
      if !onlyEdits, random.number(3) == 0 { after += (0..<80).map { _ in (random.text(5), nil) } }
      var updated = MadeUpIndex(pages: after.count)
      var clean = MadeUpIndex(pages: after.count)
      var now = [Int?](repeating: nil, count: before.count)
      for (page, entry) in after.enumerated() {
        clean.add(page, title: entry.text, sections: [entry.text])
        if let earlier = entry.before {
          now[earlier] = page
        } else {
          updated.add(page, title: entry.text, sections: [entry.text])
        }
      }
      let files = updated.files(from: published, pages: before.count, now)
      #expect(files == clean.files())
      if updated.index.isInPlace(PublishedPages(now: now)), now.count == after.count {
        #expect(updated.files(patching: published, now).files == clean.files())
      }
      (before, published) = (after.map(\.text), files)
    }
  }

  @Test("words that begin with no letter of ASCII share one file, whatever stands between them")
  func otherInitials() {
    let files = SearchIndex(.english, pages: 300).words(
      of: ["2", "ache", "zone", "βeta", "μg"].map { Array($0.utf8) })
    #expect(files.map(\.file) == ["words-0.txt", "words-a.txt", "words-z.txt"])
    #expect(
      files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["2\nβeta\nμg", "ache", "zone"])
  }
}
