/// A text as the codewords of a symbol, in the order in which they are placed (ISO/IEC 18004, 7.4 and 7.6).
struct QRCodewords {
  let version: QRVersion

  func of(_ text: [UInt8]) -> [UInt8] {
    interleaved(data(of: text))
  }

  /// Byte mode, the number of bytes, the bytes, the end, and what fills the rest.
  private func data(of text: [UInt8]) -> [UInt8] {
    var bits = BitWriter()
    bits.append(0b0100, count: 4)
    bits.append(text.count, count: version.countBits)
    for byte in text { bits.append(Int(byte), count: 8) }
    bits.append(0, count: min(4, version.dataCodewords * 8 - bits.count))
    bits.fillByte()
    var fill: UInt8 = 0xEC
    while bits.bytes.count < version.dataCodewords {
      bits.append(Int(fill), count: 8)
      fill ^= 0xEC ^ 0x11
    }
    return bits.bytes
  }

  /// The first codewords of all blocks, then the second ones; the longer blocks come last.
  private func interleaved(_ data: [UInt8]) -> [UInt8] {
    let short = data.count / version.blocks
    let longer = data.count % version.blocks
    var blocks: [ArraySlice<UInt8>] = []
    var rest = data[...]
    for block in 0..<version.blocks {
      let length = block < version.blocks - longer ? short : short + 1
      blocks.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    var result: [UInt8] = []
    result.reserveCapacity(version.codewords)
    for position in 0...short {
      for block in blocks where position < block.count {
        result.append(block[block.startIndex + position])
      }
    }
    let corrections = blocks.map {
      ReedSolomon.correction(of: $0, count: version.correctionPerBlock)
    }
    for position in 0..<version.correctionPerBlock {
      for correction in corrections { result.append(correction[position]) }
    }
    return result
  }
}

/// Bits, the highest first.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  mutating func append(_ value: Int, count: Int) {
    for bit in (0..<count).reversed() {
      if self.count.isMultiple(of: 8) { bytes.append(0) }
      if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 0x80 >> (self.count % 8) }
      self.count += 1
    }
  }

  mutating func fillByte() {
    count = bytes.count * 8
  }
}
