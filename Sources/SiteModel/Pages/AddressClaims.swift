/// Who has which address of the site. Addresses that differ in the case of letters alone are one, because
/// some servers and most people take them for one; so are a file and a folder of one name, because no disk
/// can hold both.
struct AddressClaims {
  struct Owner {
    /// Path of the page or file below `content/`.
    let source: String
    /// Whether it lies at the address itself: a page lies in a folder of that name.
    let isFile: Bool
    /// Whether the built site has something there.
    let keepsAddress: Bool
  }

  private var owners: [String: Owner] = [:]
  /// Those who lie in a folder with the name of a document, `old.html/`, by the folder: next to none.
  private var inDocuments: [String: Owner] = [:]

  /// Takes the address for `owner`. Answers with the one who has it already and keeps it.
  mutating func claim(_ address: String, for owner: Owner) -> Owner? {
    let key = Self.key(address)
    if let other = owners[key] { return other }
    owners[key] = owner
    // Nearly no page's address has a dot, and there may be many pages.
    guard key.utf8.contains(UInt8(ascii: ".")) else { return nil }
    for folder in Self.folders(above: key) where AliasAddress.isDocument(folder) {
      inDocuments[String(folder)] = owner
    }
    return nil
  }

  /// Takes the address of a page that leaves it free, too: of a draft.
  mutating func claimFromDraft(_ address: String, for owner: Owner) -> Owner? {
    let key = Self.key(address)
    if let other = owners[key], other.keepsAddress { return other }
    owners[key] = owner
    return nil
  }

  /// The file that lies where the address needs a folder.
  func fileOnTheWay(to address: String) -> Owner? {
    Self.folders(above: Self.key(address)).lazy.compactMap { owners[String($0)] }
      .first(where: \.isFile)
  }

  /// Someone who needs a folder where the address is to be a document.
  func owner(below address: String) -> Owner? { inDocuments[Self.key(address)] }

  private static func folders(above key: String) -> [Substring] {
    key.utf8.indices.filter { key.utf8[$0] == UInt8(ascii: "/") }.map { key[..<$0] }
  }

  private static func key(_ address: String) -> String {
    (address.hasSuffix("/") ? String(address.dropLast()) : address).lowercased()
  }
}
