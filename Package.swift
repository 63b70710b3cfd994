// swift-tools-version: 6.3
import PackageDescription

/// Every target is compiled under the same rules: Swift 6, no implicit `any`, no import that leaks
/// into a contract unseen, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // Most of the work is small functions that one module calls of another. `unsafeFlags` only keeps the package from
  // being a dependency, which it is not meant to be.
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map {
  Target.Dependency.product(name: $0, package: "swift-nio")
}
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// What runs in browsers during a preview is part of the program, so that it can be copied anywhere.
let previewClient = [
  "asked.js", "bar.js", "comparison.js", "connection.js", "exchange.js", "keeping.js", "marking.js",
  "markup.js", "memory.js", "overlay.js", "page.js", "panel.js", "preview.css", "preview.js",
  "problems.js", "styles.js", "surface.css",
].map { Resource.embedInCode("Client/\($0)") }

/// Listed from the ground up. A target may import only what it names here; the Makefile builds with
/// `--explicit-target-dependency-import-check error`, so an undeclared import does not compile.
let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    // Preloaded by tests into the program, hence a file of its own.
    .library(name: "FaultyDisk", type: .dynamic, targets: ["FaultyDisk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The ground: the C library, places in text, safe markup.
    .systemLibrary(
      name: "CCmarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev", "pkg-config"]),
        .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(
      name: "CNettle", pkgConfig: "nettle",
      providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
    .target(name: "CFileSystem"),
    .target(name: "CMemory"),
    .target(name: "Fingerprints", swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(name: "Search", dependencies: ["Fingerprints"], swiftSettings: strict),
    .target(name: "QRCode", swiftSettings: strict),

    // Languages: text in, values out. Siblings never import one another.
    .target(
      name: "Templates", dependencies: ["HTML", "Diagnostics", "Fingerprints"],
      swiftSettings: strict),
    .target(
      name: "Markdown", dependencies: ["CCmarkGFM", "HTML", "Diagnostics"], swiftSettings: strict),
    .target(name: "FrontMatter", dependencies: ["Diagnostics", yams], swiftSettings: strict),

    // Meaning: what makes a page good, and what a site is.
    .target(
      name: "Checks", dependencies: ["FrontMatter", "Markdown", "Diagnostics", "Search"],
      swiftSettings: strict),
    .target(
      name: "SiteModel",
      dependencies: [
        "Checks", "FrontMatter", "Markdown", "HTML", "Diagnostics", "Fingerprints", "Search",
      ],
      swiftSettings: strict),

    // The world: the disk, the editors' browser, then the command line.
    .target(
      name: "Build",
      dependencies: [
        "Checks", "SiteModel", "Templates", "Markdown", "FrontMatter", "HTML", "Diagnostics",
        "CFileSystem", "CZlib", "CBrotli", "CNettle", "Fingerprints", "QRCode", "Search",
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: [
        "Build", "SiteModel", "Checks", "FrontMatter", "Diagnostics", "HTML", "Fingerprints",
        "CFileSystem",
      ] + nio,
      resources: previewClient, swiftSettings: strict),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Build", "Preview", "SiteModel", "FrontMatter", "Diagnostics", "CMemory", argumentParser,
      ],
      swiftSettings: strict),

    // How fast it is: a made-up site, and the program that measures its builds.
    .target(name: "BenchmarkCorpus", swiftSettings: strict),
    .executableTarget(
      name: "sitegen-bench", dependencies: ["BenchmarkCorpus", argumentParser],
      swiftSettings: strict),

    // Tests, one target a module.
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "QRCodeTests", dependencies: ["QRCode"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Templates", "HTML", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "HTML", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "FrontMatterTests", dependencies: ["FrontMatter", "Diagnostics", yams],
      swiftSettings: strict),
    .testTarget(
      name: "ChecksTests",
      dependencies: ["Checks", "FrontMatter", "Markdown", "Diagnostics", "Search"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteModelTests",
      dependencies: ["SiteModel", "FrontMatter", "Markdown", "HTML", "Diagnostics"],
      exclude: ["References/sources.yaml"], swiftSettings: strict),
    .systemLibrary(
      name: "CBrotliDecoder", path: "Tests/CBrotliDecoder", pkgConfig: "libbrotlidec",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .testTarget(
      name: "BuildTests",
      dependencies: [
        "Build", "SiteModel", "FrontMatter", "Diagnostics", "CBrotliDecoder", "CZlib",
        "BenchmarkCorpus",
      ],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: ["Preview", "Build", "SiteModel", "FrontMatter", "Diagnostics", "HTML"],
      swiftSettings: strict),
    .target(name: "FaultyDisk", path: "Tests/FaultyDisk"),
    .testTarget(
      name: "CommandTests", dependencies: ["sitegen", "Build", "BenchmarkCorpus"],
      swiftSettings: strict),
  ]
)
