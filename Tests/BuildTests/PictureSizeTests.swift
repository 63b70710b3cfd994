import Testing

@testable import Build

@Suite("Sizes of pictures")
struct PictureSizeTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let format: PictureFormat
    let bytes: [UInt8]
    let width: Int
    let height: Int

    init(_ name: String, _ format: PictureFormat, _ bytes: [UInt8], _ width: Int, _ height: Int) {
      testDescription = name
      self.format = format
      self.bytes = bytes
      self.width = width
      self.height = height
    }
  }

  @Test("a picture's size is read from its first bytes", arguments: samples)
  func size(_ sample: Sample) {
    #expect(PictureFormat(UntrustedBytes(sample.bytes)) == sample.format)
    let expected = PictureSize(width: sample.width, height: sample.height)
    #expect(expected != nil)
    #expect(size(sample.bytes) == expected)
  }

  @Test("a picture that is cut off has its size or none, never another", arguments: samples)
  func cutOff(_ sample: Sample) {
    let whole = size(sample.bytes)
    for length in sample.bytes.indices {
      let cut = size(Array(sample.bytes.prefix(length)))
      #expect(cut == nil || cut == whole, "after \(length) bytes")
    }
    #expect(size([]) == nil)
  }

  @Test("no byte, wherever it is changed, stops the reading", arguments: samples)
  func damaged(_ sample: Sample) {
    for offset in sample.bytes.indices {
      for byte: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var bytes = sample.bytes
        bytes[offset] = byte
        let read = UntrustedBytes(bytes)
        // Each reader also meets what the first bytes would have kept from it.
        for format in PictureFormat.allCases { _ = format.size(read) }
      }
    }
  }

  @Test(
    "a camera that was held upright makes height of width",
    arguments: [1: false, 2: false, 3: false, 4: false, 5: true, 6: true, 7: true, 8: true])
  func orientation(orientation: UInt16, isTurned: Bool) {
    for isBigEndian in [true, false] {
      let bytes = PictureBytes.jpeg(400, 300, orientation: orientation, isBigEndian: isBigEndian)
      #expect(
        size(bytes)
          == (isTurned
            ? PictureSize(width: 300, height: 400) : PictureSize(width: 400, height: 300)))
    }
  }

  @Test("a picture without width or height has no size")
  func nothing() {
    #expect(size(PictureBytes.png(0, 10)) == nil)
    #expect(size(PictureBytes.gif(10, 0)) == nil)
    #expect(size(PictureBytes.jpeg(10, 0)) == nil)
    #expect(size(PictureBytes.png(.max, 10)) == nil)
  }

  @Test(
    "a drawing states its size in pixels, or its shape",
    arguments: [
      (#"width="400" height="300""#, 400, 300),
      (#"width='400px' height=' 300.4px '"#, 400, 300),
      (#"width="4e2" height="+.5""#, 400, 1),
      (#"width="400" viewBox="0 0 2 1""#, 400, 200),
      (#"height="400" viewBox="0,0,2,1""#, 800, 400),
      (#"width="100%" height="100%" viewBox="0 0 900 450""#, 900, 450),
      (#"width="210mm" height="297mm" viewBox="-5 -5 1000 500.2""#, 1000, 500),
      ("stroke-width=\"3\"\n\tviewBox = \"0 0 840\n630\"", 840, 630),
      // A shape in small numbers still fills the column.
      (#"viewBox="0 0 2 1""#, 800, 400),
      (#"viewBox="0 0 300 100""#, 900, 300),
    ])
  func drawing(attributes: String, width: Int, height: Int) {
    #expect(size(svg: attributes) == PictureSize(width: width, height: height))
  }

  @Test(
    "a drawing that states no size has none, and is a drawing all the same",
    arguments: [
      "", #"width="400""#, #"width="10em" height="5em""#, #"width="inf" height="nan""#,
      #"width="0x10" height="10""#, #"viewBox="0 0 0 10""#, #"viewBox="0 0 10""#,
      #"viewBox="0 0 1e-300 1e300""#, #"width="-4" height="3""#,
    ])
  func shapeless(attributes: String) {
    #expect(size(svg: attributes) == nil)
    #expect(PictureFormat(UntrustedBytes(Array("<svg \(attributes)/>".utf8))) == .svg)
  }

  @Test(
    "what is no picture is not taken for one",
    arguments: [
      "", "just text", "<html><svg viewBox='0 0 1 1'/></html>", "<svg width='1' height='1'",
      "<!-- <svg width='1' height='1'/>", "<svgs/>", "<svg width=1 height=1>", "%PDF-1.7", "GIF87",
    ])
  func noPicture(text: String) {
    #expect(PictureFormat(UntrustedBytes(Array(text.utf8))) == nil)
  }

  private func size(_ bytes: [UInt8]) -> PictureSize? {
    let bytes = UntrustedBytes(bytes)
    return PictureFormat(bytes)?.size(bytes)
  }

  private func size(svg attributes: String) -> PictureSize? {
    size(Array("<svg \(attributes)></svg>".utf8))
  }

  static let samples: [Sample] = [
    Sample("PNG", .png, PictureBytes.png(640, 70_000), 640, 70_000),
    Sample("GIF", .gif, PictureBytes.gif(640, 480), 640, 480),
    Sample("JPEG", .jpeg, PictureBytes.jpeg(640, 480), 640, 480),
    Sample("progressive JPEG", .jpeg, PictureBytes.jpeg(640, 480, frame: 0xC2), 640, 480),
    Sample("turned JPEG", .jpeg, PictureBytes.jpeg(640, 480, orientation: 6), 480, 640),
    Sample("lossy WebP", .webp, PictureBytes.lossyWebP(640, 0x4000 | 480), 640, 480),
    Sample("lossless WebP", .webp, PictureBytes.losslessWebP(640, 16_384), 640, 16_384),
    Sample("extended WebP", .webp, PictureBytes.extendedWebP(640, 70_000), 640, 70_000),
    Sample("AVIF", .avif, PictureBytes.avif(640, 480), 640, 480),
    Sample("turned AVIF", .avif, PictureBytes.avif(640, 480, quarterTurns: 3), 480, 640),
    Sample("SVG", .svg, Array("<svg width='640' height='480'/>".utf8), 640, 480),
    Sample("SVG with all that may come first", .svg, Array(longProlog.utf8), 640, 480),
  ]

  private static let longProlog = """
    \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
    <!-- <svg width="1" height="1"> -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [
      <!ENTITY ns "]>"> <!ATTLIST svg a CDATA #IMPLIED>
    ]>
    <s:svg xmlns:s="http://www.w3.org/2000/svg" title="a > b" height="480" width="640">
    """
}
