import Foundation

/// A disk that fails at a call of the test's choice. `Tests/FaultyDisk` does the work: it is preloaded
/// into the built program, which only Linux offers for any program.
struct FaultyDisk {
  enum Fault {
    /// Calls are counted only.
    case none
    /// The program dies just before the n-th call, counted from 1.
    case kill(at: Int)
    /// The n-th call fails, once.
    case fail(at: Int, error: Int32 = ENOSPC)
    /// All calls from the n-th on fail, as on a disk that is full.
    case failFrom(Int, error: Int32 = ENOSPC)
    /// Each write does half of what it was asked to.
    case shortWrites
  }

  /// Kinds of call that change the disk; see `FaultyDisk.h`.
  enum Call: String {
    case open, write, truncate, rename, mkdir, remove, link, time, mode, copy
  }

  struct Outcome {
    let program: Program.Outcome
    /// Calls that were counted; nil for a program that was killed.
    let calls: Int?
  }

  let fault: Fault
  /// The calls that are counted and can fail. Empty: all.
  let calls: [Call]

  init(_ fault: Fault = .none, _ calls: [Call] = []) {
    self.fault = fault
    self.calls = calls
  }

  static let library = Program.products.appending(path: "libFaultyDisk.so")

  #if os(Linux)
    static let isAvailable = true
  #else
    static let isAvailable = false
  #endif

  /// Counts and harms only what happens below `root`.
  func run(_ program: Program, _ arguments: [String], root: URL) throws -> Outcome {
    let count = FileManager.default.temporaryDirectory.appending(path: "calls-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: count) }
    var environment = [
      "LD_PRELOAD": Self.library.path, "FAULTY_DISK_ROOT": root.path,
      "FAULTY_DISK_COUNT": count.path,
    ].merging(variables) { $1 }
    if !calls.isEmpty {
      environment["FAULTY_DISK_ONLY"] = calls.map(\.rawValue).joined(separator: ",")
    }
    let outcome = try program.run(arguments, environment: environment)
    let written = try? String(decoding: Data(contentsOf: count), as: UTF8.self)
    return Outcome(program: outcome, calls: written.flatMap { Int($0.dropLast()) })
  }

  private var variables: [String: String] {
    switch fault {
    case .none: [:]
    case .kill(let call): ["FAULTY_DISK_KILL_AT": String(call)]
    case .fail(let call, let error):
      ["FAULTY_DISK_FAIL_AT": String(call), "FAULTY_DISK_ERRNO": String(error)]
    case .failFrom(let call, let error):
      ["FAULTY_DISK_FAIL_FROM": String(call), "FAULTY_DISK_ERRNO": String(error)]
    case .shortWrites: ["FAULTY_DISK_SHORT": "1"]
    }
  }
}
