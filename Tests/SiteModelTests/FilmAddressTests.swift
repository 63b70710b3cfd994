import Testing

@testable import SiteModel

@Suite("Addresses of films")
struct FilmAddressTests {
  @Test(
    "what browsers show and what providers give out lead to one film",
    arguments: [
      (
        "https://www.youtube.com/watch?v=abc-EFG_123", "https://www.youtube.com/watch?v=abc-EFG_123"
      ),
      (
        "https://m.youtube.com/watch?t=3&v=abc-EFG_123#x",
        "https://www.youtube.com/watch?v=abc-EFG_123"
      ),
      ("https://youtu.be/abc-EFG_123?si=x", "https://www.youtube.com/watch?v=abc-EFG_123"),
      ("https://www.youtube.com/shorts/abc-EFG_123", "https://www.youtube.com/watch?v=abc-EFG_123"),
      (
        "https://www.youtube-nocookie.com/embed/abc-EFG_123",
        "https://www.youtube.com/watch?v=abc-EFG_123"
      ),
      ("https://vimeo.com/123456", "https://vimeo.com/123456"),
      ("https://vimeo.com/123456/0a1b2c", "https://vimeo.com/123456/0a1b2c"),
      ("https://player.vimeo.com/video/123456?h=0a1b2c", "https://vimeo.com/123456/0a1b2c"),
    ])
  func page(_ address: String, _ page: String) throws {
    #expect(try FilmAddress(address).page == page)
  }

  @Test("players are the ones that keep least of a visit")
  func player() throws {
    #expect(
      try FilmAddress("https://youtu.be/abc-EFG_123").player
        == "https://www.youtube-nocookie.com/embed/abc-EFG_123?autoplay=1&rel=0")
    #expect(
      try FilmAddress("https://vimeo.com/123456/0a1b2c").player
        == "https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=0a1b2c")
  }

  @Test(
    "anything else is no film",
    arguments: [
      "http://www.youtube.com/watch?v=abc-EFG_123", "https://www.youtube.com/", "https://youtu.be/",
      "https://www.youtube.com/watch?v=short", "https://www.youtube.com/@channel",
      "https://www.youtube.com/watch?v=abc\"EFG_123", "https://vimeo.com/channels/staff",
      "https://www.youtube.com.example.org/watch?v=abc-EFG_123", "https://example.org/film.mp4",
      "/film.mp4", "mailto:a@youtube.com",
    ])
  func others(_ address: String) {
    #expect(throws: FilmAddress.Mistake.self) { try FilmAddress(address) }
  }

  @Test(
    "a length is minutes and seconds, or hours before them",
    arguments: [
      ("3:20", "PT3M20S"), ("0:05", "PT0M5S"), ("59:59", "PT59M59S"), ("1:03:20", "PT1H3M20S"),
      ("0:00", nil), ("3:60", nil), ("3", nil), ("3:2", nil), ("3:20 min", nil), ("-3:20", nil),
      ("", nil), ("1:2:3", nil), ("100:00", nil),
    ])
  func duration(_ text: String, _ machineText: String?) {
    #expect(FilmDuration(text)?.machineText == machineText)
  }
}
