/// Letters without their marks: `ü` is found as `u`, `é` as `e`, and stands in lists where readers look for it.
package enum FoldedLetters {
  /// The small letter of ASCII that a letter from U+00C0 to U+024F or from U+1E00 to U+1EFF is folded to; nil for those
  /// that have none, or two.
  package static func plain(_ scalar: UInt32) -> UInt8? {
    let letter: UInt8 =
      switch scalar {
      case 0xC0...0x17F: latin.utf8Start[Int(scalar - 0xC0)]
      case 0x180...0x24F: extended.utf8Start[Int(scalar - 0x180)]
      case 0x1E00...0x1EFF: additional.utf8Start[Int(scalar - 0x1E00)]
      default: none
      }
    return letter == none ? nil : letter
  }

  private static let none = UInt8(ascii: "?")

  /// Two letters for one.
  package static func pair(_ scalar: UInt32) -> (UInt8, UInt8)? {
    switch scalar {
    case 0xDF, 0x1E9E: (UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0xC6, 0xE6: (UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0x152, 0x153: (UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0xDE, 0xFE: (UInt8(ascii: "t"), UInt8(ascii: "h"))
    default: nil
    }
  }

  /// Arabic letters that are written in several ways (Unicode Standard, 9.2), and the Greek one that is another at the end
  /// of a word.
  static func oneOfSeveral(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x624: 0x648
    case 0x626, 0x649: 0x64A
    case 0x629: 0x647
    case 0x3C2: 0x3C3
    default: scalar
    }
  }

  /// Marks on letters, signs for vowels, and the line that only stretches a word.
  static func isMark(_ scalar: UInt32) -> Bool {
    (0x300...0x36F).contains(scalar) || (0x64B...0x65F).contains(scalar) || scalar == 0x670
      || scalar == 0x640
  }

  private static let latin: StaticString = """
    aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll?\
    ?llnnnnnn?nnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz?
    """

  private static let extended: StaticString = """
    ????????????????????????????????oo?????????????uu???????????????\
    ?????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa????\
    aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????\
    ????????????????
    """

  private static let additional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????
    """
}
