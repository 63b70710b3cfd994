import Testing

@testable import Preview

@Suite("Hosts and origins")
struct HostCheckTests {
  private let check = HostCheck(port: 8000)

  @Test(
    "this machine's names with this server's port are ours",
    arguments: [
      "localhost:8000", "localhost", "LocalHost:8000", "127.0.0.1:8000", "127.0.0.1", "[::1]:8000",
      "[::1]",
    ])
  func ours(host: String) throws {
    try check.check(host: [host])
    guard host.hasSuffix(":8000") else { return }
    try check.check(origin: ["http://" + host], fetchSite: [])
  }

  @Test(
    "an origin without a port is another server", arguments: ["localhost", "127.0.0.1", "[::1]"])
  func otherServer(host: String) {
    #expect(throws: Refusal.self) { try check.check(origin: ["http://" + host], fetchSite: []) }
  }

  @Test(
    "another name or port is misdirected",
    arguments: [
      "", "evil.example", "evil.example:8000", "localhost.evil.example:8000", "localhost:8001",
      "localhost:", "localhost:80000", "localhost:8000:8000", "localhost.", "localhost.:8000",
      "127.0.0.1.evil.example", "127.0.0.2:8000", "127.1:8000", "2130706433:8000", "0.0.0.0:8000",
      "[::]:8000", "::1", "[::1", "[::1]:8001", "[::ffff:127.0.0.1]:8000", "user@localhost:8000",
      "localhost:8000/", "localhost:8000, evil.example", " localhost:8000", "localhost:08000",
      "localhost:8000#", "localhost\\:8000", "lоcalhost:8000",
    ])
  func misdirected(host: String) {
    #expect(throws: Refusal.self) { try check.check(origin: ["http://" + host], fetchSite: []) }
    let refusal = #expect(throws: Refusal.self) { try check.check(host: [host]) }
    #expect(refusal?.status == 421)
  }

  @Test(
    "a host that is not sent once is no host",
    arguments: [[], ["localhost:8000", "localhost:8000"], ["localhost:8000", "evil.example"]])
  func notOnce(hosts: [String]) {
    let refusal = #expect(throws: Refusal.self) { try check.check(host: hosts) }
    #expect(refusal?.status == 400)
  }

  @Test(
    "a form is taken from the previewed site and from what is no browser",
    arguments: [
      (["http://localhost:8000"], ["same-origin"]), (["http://localhost:8000"], []),
      ([], ["same-origin"]), ([], ["none"]), ([], []),
    ])
  func formTaken(origin: [String], fetchSite: [String]) throws {
    try check.check(origin: origin, fetchSite: fetchSite)
  }

  @Test(
    "a form is taken from nowhere else",
    arguments: [
      (["null"], []), (["https://localhost:8000"], []), (["http://evil.example"], []),
      (["http://localhost:8001"], []), (["localhost:8000"], []), ([""], []),
      ([], ["cross-site"]), ([], ["same-site"]),
      (["http://localhost:8000", "http://localhost:8000"], []),
      (["http://localhost:8000", "http://evil.example"], []), (["http://localhost:8000/"], []),
    ])
  func formRefused(origin: [String], fetchSite: [String]) {
    let refusal = #expect(throws: Refusal.self) {
      try check.check(origin: origin, fetchSite: fetchSite)
    }
    #expect(refusal?.status == 403)
  }
}
