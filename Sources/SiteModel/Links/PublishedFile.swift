/// Which files beside pages can be on a site, by the ending of their names.
package enum PublishedFile {
  private static let pictures: Set<String> = ["jpg", "jpeg", "png", "gif", "svg", "webp", "avif"]

  /// Files in which a browser can go to a place: `leaflet.pdf#page=3`, `film.mp4#t=40`.
  private static let withPlaces: Set<String> = ["pdf", "mp3", "mp4", "webm"]

  package static let endings = pictures.union(withPlaces).union(["vtt"])

  static func isPicture(_ path: String) -> Bool { pictures.contains(ending(path[...])) }

  static func hasPlaces(_ path: String) -> Bool { withPlaces.contains(ending(path[...])) }

  /// What follows the last dot of a name or path, in small letters; empty for a name without one.
  package static func ending(_ name: Substring) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }
}
