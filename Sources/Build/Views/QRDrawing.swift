import HTML
import QRCode

/// A QR code as a drawing for paper: from there nobody can follow a link, and few type an address.
struct QRDrawing {
  /// Light modules around the code, without which scanners do not find it (ISO/IEC 18004, 6.3.8).
  private static let border = 4

  /// Nil for an address that is too long. What it says stands beside it in words, so readers who do not see it miss
  /// nothing.
  static func markup(of address: String) -> Markup? {
    guard let code = QRCode(address) else { return nil }
    var svg = HTMLBuffer()
    let side = code.size + 2 * border
    svg.append("<svg class=\"qr-code\" aria-hidden=\"true\" width=\"96\" height=\"96\"")
    svg.append(" viewBox=\"0 0 ")
    svg.append(side)
    svg.append(" ")
    svg.append(side)
    svg.append("\"><path fill=\"#fff\" d=\"M0 0h")
    svg.append(side)
    svg.append("v")
    svg.append(side)
    svg.append("H0z\"/><path stroke=\"#000\" d=\"")
    svg.append(trusted: path(of: code))
    svg.append("\"/></svg>")
    return svg.markup
  }

  /// A line of one module's height for each stretch, drawn along its middle: half as long as its outlines would be.
  private static func path(of code: QRCode) -> [UInt8] {
    var path: [UInt8] = []
    path.reserveCapacity(code.size * code.size)
    for row in 0..<code.size {
      var end: Int?
      for stretch in code.stretches(inRow: row) {
        if let end {
          path.append(UInt8(ascii: "m"))
          append(stretch.lowerBound - end, to: &path)
          path += [UInt8(ascii: " "), UInt8(ascii: "0"), UInt8(ascii: "h")]
        } else {
          path.append(UInt8(ascii: "M"))
          append(stretch.lowerBound + border, to: &path)
          path.append(UInt8(ascii: " "))
          append(row + border, to: &path)
          path += [UInt8(ascii: "."), UInt8(ascii: "5"), UInt8(ascii: "h")]
        }
        append(stretch.count, to: &path)
        end = stretch.upperBound
      }
    }
    return path
  }

  /// A number below 100: no code has so many modules on a side.
  private static func append(_ number: Int, to path: inout [UInt8]) {
    if number >= 10 { path.append(UInt8(ascii: "0") + UInt8(number / 10)) }
    path.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}
