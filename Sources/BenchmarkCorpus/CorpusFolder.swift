package import Foundation

extension Corpus {
  /// Writes the site below a folder, in one generator's form.
  package func write(_ form: some CorpusForm, to folder: URL) throws {
    var made: Set<String> = []
    func write(_ file: CorpusFile) throws {
      let url = folder.appending(path: file.path)
      let parent = url.deletingLastPathComponent()
      if made.insert(parent.path).inserted {
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
      }
      guard FileManager.default.createFile(atPath: url.path, contents: Data(file.text.utf8)) else {
        throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
      }
    }
    for file in form.frame(of: self) { try write(file) }
    for index in 0..<count { try write(form.file(index, of: self)) }
  }

  /// The file of a page, for those who want to change it.
  package func path(ofPage index: Int, in form: some CorpusForm) -> String {
    form.file(index, of: self).path
  }
}
