import Foundation

/// All that lies in a folder: files with their bytes, and folders, which must not stay behind when they are
/// empty.
struct SiteTree: Equatable {
  private(set) var files: [String: Data] = [:]
  private(set) var folders: Set<String> = []
  /// Symbolic links and the like, which a site never has.
  private(set) var others: Set<String> = []

  /// Nil when there is no folder.
  init?(of folder: URL) throws {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
      return nil
    }
    for path in try manager.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      switch try manager.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType {
      case .typeRegular: files[path] = try Data(contentsOf: file)
      case .typeDirectory: folders.insert(path)
      default: others.insert(path)
      }
    }
  }

  /// Files that are not the same in another tree, for a test that fails.
  func fileDifference(from other: SiteTree) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
