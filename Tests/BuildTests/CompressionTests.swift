import CBrotliDecoder
import Foundation
import Testing

@testable import Build

@Suite("Compressed forms of files")
struct CompressionTests {
  private static let page = Array(
    (0..<400).map { "<p class=\"text\">Paragraph \($0) of a page.</p>\n" }.joined().utf8)
  /// The same on each run, and nothing that repeats.
  private static let noise: [UInt8] = {
    var state: UInt64 = 1
    return (0..<5000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }()
  private static let inputs = [page, noise, [], [65]]

  @Test(
    "gzip's own program reads what was compressed, bytes of all kinds and none", arguments: inputs)
  func gzip(input: [UInt8]) throws {
    let encoded = try GzipEncoder().encode(input)
    #expect(try decodedByGzip(encoded) == input)
  }

  @Test(
    "brotli's own decoder reads what was compressed, bytes of all kinds and none", arguments: inputs
  )
  func brotli(input: [UInt8]) {
    var encoder = BrotliEncoder()
    #expect(decodedByBrotli(encoder.encode(input), size: input.count) == input)
  }

  @Test("a brotli window never cuts a file off", arguments: [1007, 1008, 1009, 65_520, 65_521])
  func windows(size: Int) {
    let input = (0..<size).map { UInt8(truncatingIfNeeded: $0 / 251) }
    var encoder = BrotliEncoder()
    #expect(decodedByBrotli(encoder.encode(input), size: size) == input)
  }

  @Test("the same bytes are compressed to the same bytes, whatever came before")
  func determinism() throws {
    var one = try Compressor()
    var other = try Compressor()
    _ = other.compressed(Self.noise, as: .gzip)
    _ = other.compressed(Self.noise, as: .brotli)
    for form in Compression.allCases {
      let first = one.compressed(Self.page, as: form)
      let second = other.compressed(Self.page, as: form)
      #expect(second == first)
      #expect(try #require(first).count < Self.page.count / 4)
    }
  }

  @Test("gzip's header says neither when nor where")
  func header() throws {
    let header = try GzipEncoder().encode(Self.page).prefix(10)
    #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
  }

  @Test("a form that is not smaller is none")
  func incompressible() throws {
    var compressor = try Compressor()
    for form in Compression.allCases {
      let ofNoise = compressor.compressed(Self.noise, as: form)
      let ofNothing = compressor.compressed([], as: form)
      #expect(ofNoise == nil && ofNothing == nil)
    }
  }

  @Test("texts of some size are worth trying; pictures, web fonts and tiny files are not")
  func worth() {
    for path in [
      "index.html", "a/site.css", "b.SVG", "feed.xml", "review.ics", "app.mjs", "a.b.txt",
    ] {
      #expect(Compression.isWorthTrying(path, size: 5000), "\(path)")
      #expect(!Compression.isWorthTrying(path, size: 300), "\(path)")
    }
    for path in ["a.png", "b.avif", "c.woff2", "index.html.gz", "LICENSE", ".html", "a.html/b", ""]
    {
      #expect(!Compression.isWorthTrying(path, size: 5000), "\(path)")
    }
  }

  private func decodedByBrotli(_ encoded: [UInt8], size: Int) -> [UInt8]? {
    var output = [UInt8](repeating: 0, count: size + 1)
    var count = output.count
    let result = BrotliDecoderDecompress(encoded.count, encoded, &count, &output)
    return result == BROTLI_DECODER_RESULT_SUCCESS ? Array(output[..<count]) : nil
  }

  /// Nil when gzip finds a fault in it, for instance a wrong checksum.
  private func decodedByGzip(_ encoded: [UInt8]) throws -> [UInt8]? {
    let file = FileManager.default.temporaryDirectory.appending(path: "compressed-\(UUID()).gz")
    try Data(encoded).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(data) : nil
  }
}
