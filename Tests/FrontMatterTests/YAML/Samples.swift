/// Headers as they are written.
enum Samples {
  static let header = """
    title: "What helps with asthma?"
    summary: 'It''s important to keep it up over the long term, though.'
    type: article
    updated: 2025-03-19
    next_review: 2027   # a year is enough
    image: {src: lungs.jpg, alt: "Lungs, seen from the front"}

    references:
      - id: krones2012a
        type: article-journal
        author: [Krones AB, Maher C, {family: Murphy, given: D}]
        title: "Your doctor can explain the advantages: a systematic review"
        container-title: Lancet
        issued: 2012
        page: 436-448
        DOI: 10.1000/x1.0
      - steffens2014b
      -
        text: "\\"Grey\\" literature"
    changes:
    - date: 2025-03-19
      text: New study on inhalers – 30 °C
    - date: 2024-01-02
      significant: true
    owner:
    """

  static let plain = [
    header, "", "# nothing", "\n\n", "a: b", "a:\n- b\n- c\nd: e\n", "- a\n- b: c\n  d: e\n",
    "a:\n  b:\n    c: d\n", "a: []\nb: {}\nc: [[], {}]\n", "a: 'b' # c\n",
    "a: b\r\nc:\r\n  - d\r\n",
    "\"a b\": c\n", "a : b\n", "a: b#c\n", "a: https://example.org/x?y=z#w\n", "a: ~\n",
    "-\n  a: b\n-\n- c\n", "a: -1\n", "a: \"x\\n\\ty\\\\\"\n", "a: ü – °C\n",
  ]
}
