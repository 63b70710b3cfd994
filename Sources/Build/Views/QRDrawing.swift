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
    // A line of one module's height for each stretch, drawn along its middle: half as long as its outlines would be.
    for row in 0..<code.size {
      var end: Int?
      for stretch in code.stretches(inRow: row) {
        if let end {
          svg.append("m")
          svg.append(stretch.lowerBound - end)
          svg.append(" 0h")
        } else {
          svg.append("M")
          svg.append(stretch.lowerBound + border)
          svg.append(" ")
          svg.append(row + border)
          svg.append(".5h")
        }
        svg.append(stretch.count)
        end = stretch.upperBound
      }
    }
    svg.append("\"/></svg>")
    return svg.markup
  }
}
