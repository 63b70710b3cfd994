/// The length of a film, as players show it: `3:20`, `1:03:20`.
struct FilmDuration: Equatable {
  let text: String
  private let parts: [Int]

  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
      numbers.dropFirst().allSatisfy({ (0..<60).contains($0) }),
      numbers.allSatisfy({ $0 >= 0 }), numbers.contains(where: { $0 > 0 })
    else { return nil }
    self.text = text
    self.parts = numbers
  }

  /// As a duration of HTML's `time` element (HTML Standard, 2.3.5.8).
  var machineText: String {
    let hours = parts.count == 3 ? "\(parts[0])H" : ""
    return "PT\(hours)\(parts[parts.count - 2])M\(parts[parts.count - 1])S"
  }
}
