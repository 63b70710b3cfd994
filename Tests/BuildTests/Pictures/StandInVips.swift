import Build
import Foundation

/// A script in the place of vips, which the tests that use it therefore do not need.
struct StandInVips {
  private let folder: URL

  /// Gives out samples of the width and format that it is asked for.
  static let maker = #"/bin/cp "$here/$4.${file##*.}" "$file""#

  /// `work` is what it does when it is asked for a picture: `$file` is its name, `$4` its width.
  init(in folder: URL, widths: [UInt32] = [480, 700, 960, 1200], work: String = Self.maker) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for width in widths {
      try write(PictureBytes.avif(width, 2), to: "\(width).avif")
      try write(PictureBytes.extendedWebP(width, 2), to: "\(width).webp")
    }
    try setWork(work)
  }

  func setWork(_ work: String, version: String = "vips-1.0") throws {
    let script = """
      #!/bin/sh
      here=\(folder.path)
      if [ "$1" = --version ]; then echo \(version); exit; fi
      file="${3%%\\[*}"
      echo "$file" >> "$here/calls"
      \(work)

      """
    try StandInProgram.write(script, to: folder.appending(path: "vips"))
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  var program: PictureProgram { .file(folder.appending(path: "vips").path) }

  /// How many pictures it was asked for.
  var calls: Int {
    let text = try? String(contentsOf: folder.appending(path: "calls"), encoding: .utf8)
    return text?.split(separator: "\n").count ?? 0
  }
}

extension PictureBytes {
  /// Large enough that smaller forms are smaller.
  static func photograph(_ width: UInt32, _ height: UInt32) -> Data {
    Data(png(width, height) + Array(repeating: 0, count: 5000))
  }
}
