import Testing

@Suite("The markup of films")
struct FilmMarkupTests {
  @Test("a film whose file is not there leaves no half of a figure")
  func missingFile() throws {
    let page = try ComponentPage(
      """
      ```video
      title: Rest
      file: rest.mp4
      picture: bed.svg
      duration: "3:20"
      captions: [en]
      reviewed: 2020-01-02
      next_review: 2028
      transcript: Lie down.
      ```
      """)
    #expect(page.codes == ["LK004", "LK004"])
    #expect(page.html.isEmpty)
  }
}
