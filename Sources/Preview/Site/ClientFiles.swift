/// The scripts and styles of the preview's surface, as they are embedded in the program.
enum ClientFiles {
  static func bytes(_ name: String) -> [UInt8]? {
    switch name {
    case "asked.js": PackageResources.asked_js
    case "bar.js": PackageResources.bar_js
    case "comparison.js": PackageResources.comparison_js
    case "connection.js": PackageResources.connection_js
    case "exchange.js": PackageResources.exchange_js
    case "keeping.js": PackageResources.keeping_js
    case "marking.js": PackageResources.marking_js
    case "markup.js": PackageResources.markup_js
    case "memory.js": PackageResources.memory_js
    case "overlay.js": PackageResources.overlay_js
    case "page.js": PackageResources.page_js
    case "panel.js": PackageResources.panel_js
    case "preview.css": PackageResources.preview_css
    case "preview.js": PackageResources.preview_js
    case "problems.js": PackageResources.problems_js
    case "styles.js": PackageResources.styles_js
    case "surface.css": PackageResources.surface_css
    default: nil
    }
  }
}
