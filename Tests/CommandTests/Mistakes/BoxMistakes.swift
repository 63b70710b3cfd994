extension MistakeTable {
  /// What a care card needs, and a title.
  private static let card = "> [!URGENT] Go to your doctor if:\n> * it hurts more"

  private static let film = """
    ```video
    title: How to sleep
    url: https://vimeo.com/1
    picture: bed.svg
    duration: "3:20"
    captions: [en]
    reviewed: 2026-01-02
    next_review: 2028
    transcript: Sleep well.
    ```
    """

  static let boxes: [Mistake] = [
    page(
      "a care card without a heading", "CK030", body: "> [!⟦URGENT⟧]\n> * it hurts more",
      help: "Go to your doctor if:"),
    page(
      "a care card that does not say if", "CK030",
      body: "> [!URGENT] ⟦Go to your doctor⟧\n> * it hurts more"),
    page("a care card without a list", "CK031", body: "> [!EMERGENCY] ⟦Call 112 if:⟧"),
    page(
      "a link in an emergency", "CK032",
      body: "> [!EMERGENCY] Call 112 if:\n> * it is like [sleep at night](⟦sleep.md⟧)"),
    page(
      "a source in an emergency", "CK032",
      body: "> [!EMERGENCY] Call 112 if:\n> * someone cannot breathe ⟦[@one]⟧"),
    page(
      "two care cards of one kind", "CK033",
      body: "\(card)\n\n## More\n\n\(card.replacing("URGENT", with: "⟦URGENT⟧"))"),
    page(
      "three notes", "CK034",
      body: "> [!NOTE] One\n\nText.\n\n> [!WARNING] Two\n\nText.\n\n> [!⟦NOTE⟧] Three"),
    page("text behind a care card", "CK035", body: "\(card)\n\n⟦Most people need no doctor.⟧"),
    page("a list of things to do that is none", "CK036", body: "> [!⟦DO⟧] Rest a lot."),
    page(
      "a thing not to do that seems one to do", "CK037",
      body: "> [!DONT]\n> * do not drive\n> * ⟦drink alcohol⟧"),
    page("details of something", "CK038", body: "> [!⟦DETAILS⟧]\n> It was counted twice."),
    page(
      "a hidden warning", "CK039",
      body: "> [!DETAILS] More\n>\n> > [!⟦WARNING⟧] Driving\n> > Do not drive."),
    page(
      "a care card in a note", "CK040",
      body: "> [!NOTE] Help\n>\n> > [!⟦URGENT⟧] Go to your doctor if:\n> > * it hurts more"),
    page(
      "an emergency number from abroad", "CK042",
      body: "> [!EMERGENCY] Call ⟦911⟧ if:\n> * someone cannot breathe",
      help: "write {emergency_number}, which is 112"),
    page(
      "a number from China in an emergency", "CK042",
      body: "> [!EMERGENCY] Get help if:\n> * someone cannot breathe\n>\n> Phone ⟦120⟧ to get it."),
    page(
      "a number with hyphens from abroad", "CK042",
      body: "> [!EMERGENCY] Call ⟦9-1-1⟧ if:\n> * someone cannot breathe",
      help: "write {emergency_number}, which is 112"),
    page(
      "a number with spaces from abroad", "CK042",
      body: "> [!EMERGENCY] Call ⟦9 1 1⟧ if:\n> * someone cannot breathe"),
    page(
      "a number in wide digits", "CK042",
      body: "> [!EMERGENCY] Call ⟦９１１⟧ if:\n> * someone cannot breathe"),
    page(
      "a number in Arabic digits", "CK042",
      body: "> [!EMERGENCY] Call ⟦٩١١⟧ if:\n> * someone cannot breathe"),
    page(
      "a link that calls another number than it says", "CK045",
      body: "> [!EMERGENCY] Call [112](⟦tel:120⟧) if:\n> * someone cannot breathe",
      help: "the number that is meant in both places"),
    page(
      "an emergency without a number", "CK046",
      body: "> [!⟦EMERGENCY⟧] Get help at once if:\n> * someone cannot breathe",
      help: "'Call {emergency_number} if:'"),
    page("a number from abroad in the text", "CK043", body: "Then call ⟦999⟧ at once."),
    page("a number from abroad in a heading", "CK043", body: "## Call ⟦999⟧\n\nAt once."),
    page(
      "a number from abroad in a summary", "CK043", ["summary": "summary: Call ⟦999⟧ at once."],
      help: "write 112"),
    page(
      "a number from abroad below a picture", "CK043",
      body: "```figure\nsrc: bed.svg\nalt: A bed\ncaption: If you see this, call ⟦999⟧.\n```",
      help: "write 112"),
    page(
      "a number from abroad in a film", "CK043",
      body: film.replacing("Sleep well.", with: "Call ⟦999⟧ at once.")),
    Mistake(
      "a number from abroad in a definition", "CK043", in: "content/en/glossary.yaml",
      .part("A short sleep.", "A short sleep. To end it, call ⟦999⟧."),
      help: "write {emergency_number}", isAlone: true),
    Mistake(
      "a number from abroad in the disclaimer", "CK043", in: "content/site.yaml",
      .part("languages: [en]", "languages: [en]\ndisclaimer: In need, call ⟦999⟧."),
      help: "write {emergency_number}", isAlone: true),
    page(
      "a misspelt name in braces", "MD026", body: "Then call ⟦{emergency_nubmer}⟧ at once.",
      help: "did you mean '{emergency_number}'?"),
    page(
      "a name in braces in a header", "MD028",
      ["summary": "summary: When to call ⟦{emergency_number}⟧."], help: "write the number itself"),
    page(
      "a name in braces in a film", "MD028",
      body: film.replacing("Sleep well.", with: "Call ⟦{emergency_number}⟧."),
      help: "write the number itself"),
    page(
      "a film reviewed tomorrow", "CO007",
      body: film.replacing("2026-01-02", with: "⟦2026-11-23⟧"), help: "the day it was done"),
    page(
      "a film of a stranger", "CO001",
      body: film.replacing("https://vimeo.com/1", with: "⟦https://example.org/film⟧")),
    page(
      "a film that is nowhere", "CO002",
      body: film.replacing("url: https://vimeo.com/1\n", with: "")
        .replacing("title:", with: "⟦title⟧:")),
    page(
      "a film with captions in no language", "CP013",
      body: film.replacing("captions: [en]", with: "⟦captions⟧: []"), help: "'captions: [en]'"),
    page(
      "a film without its picture", "FM005",
      body: film.replacing("picture: bed.svg\n", with: "")
        .replacing("```video", with: "```⟦video⟧"), help: "'picture: bridge.jpg'"),
    page(
      "the length of a film in words", "CO003", body: film.replacing("\"3:20\"", with: "⟦3 min⟧")),
    page(
      "a film to be reviewed before it was", "CO004",
      body: film.replacing("next_review: 2028", with: "next_review: ⟦2020⟧")),
    page(
      "a film without its text", "FM005",
      body: film.replacing("transcript: Sleep well.\n", with: "")
        .replacing("```video", with: "```⟦video⟧")),
    page(
      "a picture in the text without its file", "LK004",
      body: "```figure\nsrc: ⟦bad.svg⟧\nalt: A bed by a wall\n```"),
    page(
      "a file's name for a picture in the text", "CK008",
      body: "```figure\nsrc: bed.svg\nalt: ⟦bed.svg⟧\n```"),
    page("a heading in a box", "CK041", body: "> [!NOTE]\n> ## ⟦Counting⟧\n>\n> Twice."),
  ]
}
