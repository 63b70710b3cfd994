/// An output that has no source of its own: a feed, a list of addresses.
protocol SharedOutput {
  /// Below the site's base.
  var path: String { get }

  /// A digest of everything that the output shows. While it is what it was, the output is not made again;
  /// what `bytes` uses and this leaves out would go stale.
  func reads(_ facts: SiteFacts) -> UInt64

  func bytes() -> [UInt8]
}
