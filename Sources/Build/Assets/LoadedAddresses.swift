import Templates

extension LiteralReferences.Address {
  /// Attributes whose address the browser asks for by itself, whatever the element.
  private static let loadedAttributes: Set<String> = [
    "src", "srcset", "imagesrcset", "poster", "data", "background", "style",
  ]

  /// Elements of drawings whose `href` is a part of the picture.
  private static let drawnElements: Set<String> = ["image", "use", "feimage"]

  /// What a `link` is to be so that the browser asks for it, or for the other site's name and a
  /// connection (HTML, section 4.6.7). All others are for people, search engines and readers of feeds.
  private static let loadedRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed",
    "apple-touch-startup-image", "mask-icon", "manifest", "preload", "modulepreload", "prefetch",
    "prerender", "preconnect", "dns-prefetch", "compression-dictionary",
  ]

  /// Whether the browser asks for the address without being told to by the reader.
  var isLoaded: Bool {
    if Self.loadedAttributes.contains(attribute) { return true }
    guard attribute == "href" || attribute == "xlink:href" else { return false }
    return Self.drawnElements.contains(element)
      || (element == "link" && self.relations.contains { Self.loadedRelations.contains($0) })
  }
}
