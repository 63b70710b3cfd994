/// A text as the codewords of a symbol, in the order in which they are placed (ISO/IEC 18004, 7.4 and 7.6).
struct QRCodewords {
  let version: QRVersion

  func of(_ text: [UInt8]) -> [UInt8] {
    interleaved(data(of: text))
  }

  /// Byte mode, the number of bytes, the bytes, the end, and what fills the rest. The mode takes half a byte, so all
  /// that follows lies across two.
  private func data(of text: [UInt8]) -> [UInt8] {
    var data: [UInt8] = []
    data.reserveCapacity(version.dataCodewords)
    var half: UInt8 = 0b0100
    func add(_ byte: UInt8) {
      data.append(half << 4 | byte >> 4)
      half = byte & 0x0F
    }
    if version.countBits == 16 { add(UInt8(text.count >> 8)) }
    add(UInt8(text.count & 0xFF))
    for byte in text { add(byte) }
    data.append(half << 4)
    var fill: UInt8 = 0xEC
    while data.count < version.dataCodewords {
      data.append(fill)
      fill ^= 0xEC ^ 0x11
    }
    return data
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
