extension MistakeTable {
  /// What a care card needs, and a title.
  private static let card = "> [!URGENT] Go to your doctor if:\n> * it hurts more"

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
    page("a number from abroad in the text", "CK043", body: "Then call ⟦999⟧ at once."),
    page(
      "a misspelt name in braces", "MD026", body: "Then call ⟦{emergency_nubmer}⟧ at once.",
      help: "did you mean '{emergency_number}'?"),
    page("a heading in a box", "CK041", body: "> [!NOTE]\n> ## ⟦Counting⟧\n>\n> Twice."),
  ]
}
