/// A classification that codes of conditions are from. The raw value is what editors write, and what search engines
/// are told.
package enum CodeSystem: String, Sendable, Hashable, CaseIterable {
  case icd10 = "ICD-10"
  case icd10GM = "ICD-10-GM"
  case icd10CM = "ICD-10-CM"
  case icd11 = "ICD-11"
  case mesh = "MeSH"
  case snomed = "SNOMED-CT"
  case orpha = "ORPHAcode"
  case omim = "OMIM"

  /// Whether a code is written as the classification writes its own; whether it has the code is not known here.
  func isCode(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return switch self {
    case .icd10, .icd10GM: Self.isICD10(bytes, digits: 2)
    case .icd10CM: Self.isICD10(bytes, digits: 4)
    case .icd11: (4...16).contains(bytes.count) && bytes.allSatisfy(Self.isStemByte)
    case .mesh: Self.isDescriptor(bytes)
    case .snomed: (6...18).contains(bytes.count) && bytes.allSatisfy(Self.isDigit)
    case .orpha, .omim: (1...7).contains(bytes.count) && bytes.allSatisfy(Self.isDigit)
    }
  }

  /// A code of the right form, for those who write one.
  var example: String {
    switch self {
    case .icd10, .icd10GM: "M54.5"
    case .icd10CM: "M54.50"
    case .icd11: "ME84.2"
    case .mesh: "D017116"
    case .snomed: "279039007"
    case .orpha: "586"
    case .omim: "219700"
    }
  }

  /// `M54`, `M54.5`, `M54.-`, `M54.4-`: a letter, two digits, and behind a full stop digits or a dash in their place.
  private static func isICD10(_ code: [UInt8], digits: Int) -> Bool {
    guard code.count >= 3, isCapital(code[0]), isDigit(code[1]), isDigit(code[2]) else {
      return false
    }
    if code.count == 3 { return true }
    guard code[3] == UInt8(ascii: ".") else { return false }
    var rest = code[4...]
    if rest.last == UInt8(ascii: "-") {
      rest = rest.dropLast()
    } else if rest.isEmpty {
      return false
    }
    return rest.count <= digits && rest.allSatisfy { isDigit($0) || (digits > 2 && isCapital($0)) }
  }

  /// A descriptor `D017116` or a supplementary record `C535326`, with six digits or, since 2014, nine.
  private static func isDescriptor(_ code: [UInt8]) -> Bool {
    guard code.count == 7 || code.count == 10 else { return false }
    return (code[0] == UInt8(ascii: "D") || code[0] == UInt8(ascii: "C"))
      && code.dropFirst().allSatisfy(isDigit)
  }

  private static func isStemByte(_ byte: UInt8) -> Bool {
    isCapital(byte) || isDigit(byte) || ".&/".utf8.contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
