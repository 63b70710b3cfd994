import ArgumentParser
import FrontMatter

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The one place where the present day enters.
enum Today {
  /// `asOf` if it is given, else the day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else the clock's,
  /// each in UTC, so that the same command gives the same site everywhere.
  static func day(asOf: String?) throws -> CivilDay {
    if let asOf, let day = try? CivilDay(parsing: asOf) { return day }
    if let value = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !value.isEmpty {
      guard let seconds = Int(value), let day = day(ofSecond: seconds) else {
        throw ValidationError("SOURCE_DATE_EPOCH is '\(value)', which is not a number of seconds")
      }
      return day
    }
    return day(ofSecond: time(nil)) ?? CivilDay(number: 0)
  }

  /// Whether another day comes by itself.
  static func isOfClock(asOf: String?) -> Bool {
    asOf == nil && (getenv("SOURCE_DATE_EPOCH").map { $0[0] == 0 } ?? true)
  }

  /// Milliseconds since 1970.
  static var moment: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func day(ofSecond second: Int) -> CivilDay? {
    let day = second / 86_400 - (second % 86_400 < 0 ? 1 : 0)
    return Int32(exactly: day).map(CivilDay.init(number:))
  }
}

/// How many threads can run at once.
enum Cores {
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
