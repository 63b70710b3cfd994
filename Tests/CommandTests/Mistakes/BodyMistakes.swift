extension MistakeTable {
  static let links: [Mistake] = [
    page(
      "a page that is not there", "LK001", body: "See [it](⟦sleeep.md⟧).",
      help: "did you mean 'sleep.md'?"),
    page("a page that nothing is like", "LK001", body: "See [it](⟦zebra.md⟧)."),
    page(
      "a section that is not there", "LK002", body: "## Here\n\nSee [it](⟦#hre⟧).",
      help: "did you mean '#here'?"),
    page(
      "a section of another page", "LK002", body: "See [it](⟦sleep.md#at-nigth⟧).",
      help: "did you mean '#at-night'?"),
    page("a link to a draft", "LK003", body: "See [it](⟦later.md⟧)."),
    page("a way out of content", "LK005", body: "See [it](⟦../../secret.txt⟧)."),
    page("a script behind a link", "MD020", body: "See [it](⟦javascript:x⟧)."),
    page(
      "an address of the site itself", "LK001", body: "See [it](⟦https://www.example.org/sleep/⟧).",
      help: "sleep.md"),
    page("a link to nothing", "LK001", body: "See [it⟦](⟧)."),
    page("a link in a table", "LK001", body: "| a | b |\n|---|---|\n| c | [it](⟦tabel.md⟧) |"),
    page(
      "a link over two lines", "LK001",
      body: "Some words and then\na [link\nthat goes](⟦on.md⟧) here."),
  ]

  static let pictures: [Mistake] = [
    page(
      "a picture that is not there", "LK004", body: "![A bed by a wall](⟦bad.svg⟧)",
      help: "did you mean 'bed.svg'?"),
    page(
      "a picture of another site", "LK004",
      body: "![A bed by a wall](⟦https://example.com/bed.svg⟧)"),
    page(
      "a lead picture that is not there", "LK004",
      ["extra": "image: {src: ⟦bad.svg⟧, alt: A bed by a wall}"]),
  ]

  static let dialect: [Mistake] = [
    page("a citation of nothing", "RF007", body: "So it is [⟦@tow⟧]."),
    page("a citation that is no citation", "MD010", body: "So it is ⟦[@one, @one]⟧."),
    page(
      "an unknown callout", "MD011", body: "> [!⟦URGNT⟧] Go if:\n>\n> It hurts.", help: "URGENT"),
    page("a pinned anchor of two words", "MD012", body: "## Words ⟦{#two words}⟧\n\nText."),
    page(
      "two sections with one anchor", "MD013",
      body: "## One {#same}\n\nText.\n\n## Two ⟦{#same}⟧\n\nText."),
    page("a footnote that is not there", "MD015", body: "So it is⟦[^1]⟧."),
    page("HTML", "MD030", body: "One⟦<br>⟧two."),
    page(
      "a frame of another site", "MD030", body: "⟦<iframe src=\"https://example.com/\">⟧</iframe>"),
    page(
      "a term that is not there", "GL002", body: "A [nap](⟦term:napp⟧) helps.",
      help: "did you mean 'nap'?"),
    page(
      "a body that is too long", "MD001",
      body: String(repeating: "Sleep well at night.\n\n", count: 4000)),
    page(
      "quotes within quotes without end", "MD002",
      body: "⟦⟧" + String(repeating: ">", count: 300) + " deep"),
  ]

  static let checks: [Mistake] = [
    page("a second title", "CK001", body: "⟦#⟧ Words\n\nText."),
    page("a level of headings left out", "CK002", body: "⟦###⟧ Words\n\nText."),
    page("a picture without words in the text", "CK003", body: "![](⟦bed.svg⟧)"),
    page("an empty heading", "CK004", body: "⟦##⟧\n\nText."),
    page("a heading twice", "CK005", body: "## Words\n\nText.\n\n⟦##⟧ Words\n\nText."),
    page("a heading in bold", "CK006", body: "⟦**Side effects**⟧\n\nText."),
    page("a heading that asks", "CK007", body: "⟦##⟧ What helps?\n\nText."),
    page("a file's name for a picture", "CK008", body: "![bed.svg](⟦bed.svg⟧)"),
    page("a photo of something", "CK009", body: "![Photo of a bed](⟦bed.svg⟧)"),
    page(
      "a description without end", "CK010",
      body: "![A bed \(String(repeating: "and a bed ", count: 13))](⟦bed.svg⟧)"),
    page(
      "a description that is the caption", "CK011",
      body: "![A bed by a wall](⟦bed.svg⟧ \"A bed by a wall.\")"),
    page("a link that says here", "CK012", body: "Read it [here](⟦https://example.com/⟧)."),
    page("a link that is an address", "CK013", body: "See ⟦https://example.com/x⟧ please."),
    page(
      "two links of one name", "CK014",
      body: "[Beds](https://example.com/a) and [beds](⟦https://example.com/b⟧)"),
    page("a quotation that is not closed", "CK015", body: "She said: ⟦“⟧Come back."),
    page("figures that cannot be compared", "CK016", body: "It is 1 in 7 women and ⟦1 in 20⟧ men."),
    page("a risk without a number", "CK018", body: "Bleeding is ⟦rare⟧."),
    page("a table without a header", "CK019", body: "⟦|⟧ | |\n|---|---|\n| a | b |"),
    page(
      "a sentence without end", "CK020",
      body: "⟦It⟧ is \(String(repeating: "long and ", count: 13))ends."),
    page(
      "a list without end", "CK021",
      body: (1...9).map { $0 == 1 ? "⟦*⟧ point" : "* point" }.joined(separator: "\n")),
    page("a text still to be written", "CK022", body: "The dose is ⟦TODO⟧."),
    page("a dose that is misread", "CK023", body: "Take ⟦1.0 mg⟧ a day."),
  ]
}
