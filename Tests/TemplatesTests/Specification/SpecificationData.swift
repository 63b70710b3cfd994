/// The data of a case: JSON, with numbers as they are printed.
indirect enum SpecificationData: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([SpecificationData])
  case record([String: SpecificationData])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? value.decode(Double.self) {
      self = .text(String(number))
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([SpecificationData].self) {
      self = .list(list)
    } else {
      self = .record(try value.decode([String: SpecificationData].self))
    }
  }
}
