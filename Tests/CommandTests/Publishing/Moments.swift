/// Calls of a run at which something is to happen.
enum Moments {
  /// So many of the calls from 1 to `calls`, the first and the last among them and the others at equal
  /// distances; the last dozen, with which a build publishes, are all there.
  static func spread(_ count: Int, over calls: Int) -> [Int] {
    guard count < calls else { return Array(1...max(1, calls)) }
    let last = min(12, count / 2)
    let rest = count - last
    let early = (0..<rest).map { 1 + $0 * (calls - last - 1) / max(1, rest - 1) }
    return early + ((calls - last + 1)...calls)
  }
}
