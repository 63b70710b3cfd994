import Testing

@testable import Preview

@Suite("Entity tags")
struct EntityTagTests {
  @Test(
    "a tag is found in what a client has",
    arguments: [
      "\"a1\"", "W/\"a1\"", "\"b\", \"a1\"", "\"b\",\"a1\"", "\"b\" , W/\"a1\"", "*", "  \"a1\"",
      "\"a1\", broken", "\"a,b\", \"a1\"",
    ])
  func found(list: String) {
    #expect(EntityTag("a1").isIn(list))
  }

  @Test(
    "a tag is not found elsewhere",
    arguments: [
      "", "a1", "\"a1", "a1\"", "\"b\"", "\"A1\"", "\"a1 \"", "w/\"a1\"", "\"b\" \"a1\"", "**",
      "\"b\";\"a1\"", ",", "W/", "\"x\", ",
    ])
  func notFound(list: String) {
    #expect(!EntityTag("a1").isIn(list))
  }

  @Test("tags stand for bytes")
  func bytes() {
    #expect(EntityTag(of: [1, 2, 3]) == EntityTag(of: [1, 2, 3]))
    #expect(EntityTag(of: [1, 2, 3]) != EntityTag(of: [1, 2, 4]))
    #expect(EntityTag(of: []).quoted.utf8.count == 18)
  }
}
