import Foundation
import Testing

@testable import QRCode

/// The drawings below were read with a scanner's program when they were taken down.
@Suite("QR codes")
struct QRCodeTests {
  @Test("a short address fills the smallest symbol")
  func smallest() throws {
    expectEqual(
      try #require(QRCode("https://e.org/")),
      """
      #######.......#######
      #.....#..####.#.....#
      #.###.#.###.#.#.###.#
      #.###.#.#...#.#.###.#
      #.###.#.##..#.#.###.#
      #.....#.#.#.#.#.....#
      #######.#.#.#.#######
      ........##.#.........
      #.#####...##..#####..
      ..###..##....########
      .#..#.#.....####..##.
      ....##..#.##.#..###..
      ##....##.####.#.##..#
      ........###..#.####.#
      #######..#.###.#..##.
      #.....#.#.#....####.#
      #.###.#.###.#.####.##
      #.###.#.##.#.##.#.#..
      #.###.#.#.###.##..#..
      #.....#..###.#..###..
      #######.##.#..##.#.#.
      """)
  }

  @Test("an address of 50 bytes in two blocks, with an alignment pattern")
  func twoBlocks() throws {
    expectEqual(
      try #require(QRCode("https://sitegen.example/en/low-back-pain/exercise/")),
      """
      #######.###.#..####....#..#######
      #.....#....##...##.###....#.....#
      #.###.#..#.###.......##.#.#.###.#
      #.###.#.##..#.#..##.#..##.#.###.#
      #.###.#.#.#.###..####..#..#.###.#
      #.....#.#..#....#..#..#...#.....#
      #######.#.#.#.#.#.#.#.#.#.#######
      ........##.##.####...#.##........
      #...#.####.##.#..#.#.##.######..#
      #..#.#...########.#....#.#...###.
      #.....###.#.#..###..#.###.#..#.#.
      .....#....##..##.##.##.###.....#.
      #....####.#..###..#.###.#.#.##.##
      ####...#..#.....#..#.#.#.#.#..#..
      .##.###.#.#####.####...#.##.#.##.
      #....#..##.####..#######.####....
      .####.#.#.##.###.##.##.##.#.#..#.
      ..##...#.#...#.####..#.#.....###.
      ##.####...#..###..#.####.###.#.#.
      ##..##..##.#.#.......#.##.##....#
      ##..###.####..###..####..##.##.##
      #.##.#.#.........#######.#.#...#.
      ....#.###.##..##..#.#..##..##.##.
      ..#....##...##################..#
      #####.#####......#..###.#####..##
      ........##.###.#..#....##...#.##.
      #######.#..##.####....#.#.#.##.#.
      #.....#...##.#...##..#..#...#..#.
      #.###.#.#.#...##..#.###.######...
      #.###.#....#.#..#...#..##.####...
      #.###.#..##..#..###.##.##.###....
      #.....#......#...##.##.####......
      #######.#####..#.#.#.####....#..#
      """)
  }

  @Test(
    "each version holds as many bytes as the standard says",
    arguments: [
      (1, 14), (2, 26), (3, 42), (4, 62), (5, 84), (6, 106), (7, 122), (8, 152), (9, 180),
      (10, 213),
      (11, 251),
    ])
  func capacity(version: Int, bytes: Int) throws {
    let text = String(repeating: "a", count: bytes)
    #expect(QRCode(text)?.size == 17 + 4 * version)
    #expect(QRCode(text + "a")?.size == (version < 11 ? 21 + 4 * version : nil))
  }

  @Test("stretches of a row are its dark modules")
  func stretches() throws {
    let code = try #require(QRCode("https://example.org/" + String(repeating: "b", count: 200)))
    for row in 0..<code.size {
      let dark = code.stretches(inRow: row).flatMap(Array.init)
      #expect(dark == (0..<code.size).filter { code.isDark($0, row) })
    }
  }

  /// Debian's package `zbar-tools`; without it nothing is compared.
  private static let scanner = "/usr/bin/zbarimg"

  @Test(
    "a scanner reads what was written",
    .enabled(if: FileManager.default.isExecutableFile(atPath: scanner)),
    arguments: [1, 15, 27, 43, 63, 85, 107, 123, 153, 181, 214, 251])
  func scanned(bytes: Int) throws {
    let text = String("https://example.org/0123456789/abcdefghij".prefix(bytes))
    let padded = text + String(repeating: "x", count: bytes - text.utf8.count)
    let picture = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-qr-\(UUID().uuidString).pgm")
    defer { try? FileManager.default.removeItem(at: picture) }
    try Self.picture(of: try #require(QRCode(padded))).write(to: picture)
    let process = Process()
    process.executableURL = URL(filePath: Self.scanner)
    process.arguments = ["-q", "--raw", picture.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let read = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self) == padded + "\n")
  }

  /// A grey picture (PGM) with four points a module, and the border.
  private static func picture(of code: QRCode) -> Data {
    let (scale, border) = (4, 4)
    let side = (code.size + 2 * border) * scale
    let points = (0..<side * side).map { point -> UInt8 in
      let (column, row) = (point % side / scale - border, point / side / scale - border)
      let isInside = (0..<code.size).contains(column) && (0..<code.size).contains(row)
      return isInside && code.isDark(column, row) ? 0 : 255
    }
    return Data("P5\n\(side) \(side)\n255\n".utf8) + Data(points)
  }

  private func expectEqual(_ code: QRCode, _ drawing: String) {
    let rows = (0..<code.size).map { row in
      (0..<code.size).map { code.isDark($0, row) ? "#" : "." }.joined()
    }
    #expect(rows.joined(separator: "\n") == drawing)
  }
}
