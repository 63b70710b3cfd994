import HTML
import SiteModel
import Templates

extension ThemeAssets {
  /// The addresses of all assets, by the names that layouts have for them. A name is there even if its
  /// file is missing, which has been reported: else each use of it would be a problem of its own.
  func record(on base: BaseAddress) -> Record {
    var addresses: [(name: String, path: String)] = Self.wellKnown.map {
      ($0.name, publishedPath(of: $0.source) ?? $0.source)
    }
    var known = Set(addresses.map(\.name))
    for asset in all where known.insert(asset.name).inserted {
      addresses.append((asset.name, asset.published))
    }
    var record = Record(
      RecordSchema("assets", addresses.map { Declaration($0.name, .address) }))
    for (name, path) in addresses {
      record[named: name] = .address(Address(path: base.path + path))
    }
    return record
  }
}
