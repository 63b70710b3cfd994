/// What no browser sends. Each is to be answered with an error, or not at all.
struct HostileRequest: Sendable, CustomStringConvertible {
  let bytes: [UInt8]
  /// Whether the client says that nothing more comes, as the server would otherwise wait for the rest.
  var isCutOff = false

  init(_ text: String, isCutOff: Bool = false) {
    bytes = Array(text.utf8)
    self.isCutOff = isCutOff
  }

  init(bytes: [UInt8]) {
    self.bytes = bytes
    isCutOff = true
  }

  var description: String {
    let shown = String(decoding: bytes.prefix(90), as: UTF8.self)
    return "\(shown.debugDescription) (\(bytes.count) bytes)"
  }

  static let all =
    paths + hosts + methods + origins + fields + framings + sizes + versions + noise

  private static let host = "Host: localhost\r\n"

  static let paths =
    [
      "*", "a", "?", "..", "http://localhost/", "HTTP://evil.example/", "//evil.example/",
      "localhost:80", "/..", "/.", "/./", "/../", "/../../../../etc/passwd", "/a/../b", "/a/..",
      "/%2e%2e/", "/%2E%2E/etc/passwd", "/.%2e/a", "/%2e./a", "/%2e", "/%2e/", "/a/%2e%2e",
      "/a/%2e%2e/%2e%2e/b", "//", "//a", "/a//b", "/a//", "/..%2f", "/..%2f..%2fetc%2fpasswd",
      "/a%2Fb", "/..%5c", "/a%5Cb", "/a\\b", "\\a", "/..\\..\\a", "/%252e%252e/", "/%25%32%65",
      "/a%252fb", "/%2500", "/%255c", "/%00", "/index.html%00.png", "/%0a", "/%0d%0aX-Evil:%201",
      "/%09", "/%7f", "/%1b[31m", "/a\tb", "/ä", "/a#b", "/%", "/%2", "/%zz", "/%u002e",
      "/%c0%ae%c0%ae/", "/%c0%af", "/%e0%80%af", "/%ff", "/%fe%ff", "/%ed%a0%80", "/%C3",
      "/%C2%80", "/%C2%85", "/%f4%90%80%80", "/a\u{0}b", "/a\u{1}", "/a\u{7F}", "/a?ä", "/a?\u{0}",
      "/a?b\\c", "file:///etc/passwd", "javascript:alert(1)", "/a b", "/<script> x",
    ].map { HostileRequest("GET \($0) HTTP/1.1\r\n\(host)\r\n") }

  static let hosts =
    [
      "", "Host:\r\n", "Host: evil.example\r\n", "Host: evil.example:80\r\n",
      "Host: localhost.evil.example\r\n", "Host: localhost:1\r\n", "Host: localhost:\r\n",
      "Host: localhost.\r\n", "Host: 127.0.0.1.evil.example\r\n", "Host: 127.0.0.2\r\n",
      "Host: 127.1\r\n", "Host: 0.0.0.0\r\n", "Host: 2130706433\r\n", "Host: [::]\r\n",
      "Host: ::1\r\n", "Host: [::1\r\n", "Host: [::ffff:127.0.0.1]\r\n",
      "Host: user@localhost\r\n", "Host: localhost/\r\n", "Host: localhost, evil.example\r\n",
      "Host: localhost\r\nHost: localhost\r\n", "Host: localhost\r\nHost: evil.example\r\n",
      "Host: evil.example\r\nhost: localhost\r\n", "Host : localhost\r\n", " Host: localhost\r\n",
      "X-Forwarded-Host: localhost\r\n", "X: y\r\n Host: localhost\r\n", "Host: \u{0}localhost\r\n",
      "Host: lоcalhost\r\n", "Host: localhost\u{1}\r\n", "Host; localhost\r\n", "Host\r\n",
    ].map { HostileRequest("GET / HTTP/1.1\r\n\($0)\r\n") }
    + ["GET / HTTP/1.0\r\n\r\n", "GET http://evil.example/ HTTP/1.1\r\n\(host)\r\n"].map {
      HostileRequest($0)
    }

  static let methods =
    [
      "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "PROPPATCH", "MKCOL", "COPY",
      "MOVE", "LOCK", "UNLOCK", "SEARCH", "PURGE", "LINK", "UNLINK", "REPORT", "SOURCE", "BIND",
      "MKCALENDAR", "SUBSCRIBE", "NOTIFY", "M-SEARCH", "get", "Get", "GETT", "G", "DEBUG", "TRACK",
      "POST\u{0}", "GE T", "GET\t", "QUERY", "ÄÖÜ", "", "<", "GET,POST",
    ].map { HostileRequest("\($0) / HTTP/1.1\r\n\(host)\r\n", isCutOff: true) }
    + [
      "CONNECT localhost:22 HTTP/1.1\r\n\(host)\r\n", "CONNECT / HTTP/1.1\r\n\(host)\r\n",
      "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n\u{16}\u{3}\u{1}",
      "OPTIONS * HTTP/1.1\r\n\(host)\r\n", "GET * HTTP/1.1\r\n\(host)\r\n",
    ].map { HostileRequest($0, isCutOff: true) }

  static let origins =
    [
      "Origin: null\r\n", "Origin: http://evil.example\r\n", "Origin: https://localhost\r\n",
      "Origin: http://localhost:1\r\n", "Origin: \r\n", "Origin: localhost\r\n",
      "Origin: http://localhost.evil.example\r\n", "Origin: http://localhost/\r\n",
      "Origin: http://localhost\r\nOrigin: http://evil.example\r\n",
      "Sec-Fetch-Site: cross-site\r\n", "Sec-Fetch-Site: same-site\r\n",
    ].map { HostileRequest("POST /form HTTP/1.1\r\n\(host)\($0)Content-Length: 1\r\n\r\nx") }

  static let fields =
    [
      ": x\r\n", "A\r\n", "A B: c\r\n", "A : b\r\n", "A\t: b\r\n", "A: b\u{0}c\r\n", "A: \u{1}\r\n",
      "A: b\u{1B}[31m\r\n", "A: b\u{7F}\r\n", "A: b\rX-Evil: 1\r\n", "A\u{0}: b\r\n", "Ä: b\r\n",
      "A: b\r\n c\r\n", "A: b\r\n\tc\r\n", "A(: b\r\n", "A@: b\r\n", "A[]: b\r\n", "\"A\": b\r\n",
      "A: b\n\r\n", "A: b\n", "\rA: b\r\n", "Expect: 200-ok\r\n", "Expect: \r\n",
      "Expect: 100-continue, x\r\n", "{}: x\r\n", "<a>: b\r\n", "A/B: c\r\n", "A=b\r\n",
      "\u{0}\r\n",
      "A: b\r\r\n",
    ].map { HostileRequest("GET / HTTP/1.1\r\n\(host)\($0)\r\n", isCutOff: true) }
    + [
      "GET / HTTP/1.1\n\(host)\r\n", "GET / HTTP/1.1\nHost: localhost\n\n",
      "GET / HTTP/1.1\r\nHost: localhost\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\n\n",
      "GET / HTTP/1.1\r\(host)\r\n", "GET / HTTP/1.1\r\n\r\n\(host)\r\n",
    ].map { HostileRequest($0, isCutOff: true) }

  /// Each hides a second request that must never be answered.
  static let framings =
    [
      "Content-Length: 1\r\nContent-Length: 2\r\n", "Content-Length: 0\r\nContent-Length: 44\r\n",
      "Content-Length: 1, 2\r\n", "Content-Length: 1, 1\r\n", "Content-Length: -1\r\n",
      "Content-Length: +1\r\n", "Content-Length: 0x1\r\n", "Content-Length: 1e1\r\n",
      "Content-Length: \r\n", "Content-Length: a\r\n", "Content-Length: 1 1\r\n",
      "Content-Length: 99999999999999999999\r\n", "Content-Length: 18446744073709551616\r\n",
      "Content-Length: 9223372036854775807\r\n", "Content-Length: 65537\r\n",
      "Content-Length : 5\r\n", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
      "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
      "Transfer-Encoding: identity\r\n", "Transfer-Encoding: gzip\r\n",
      "Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: chunked, gzip\r\n",
      "Transfer-Encoding: chunked, chunked\r\n", "Transfer-Encoding: xchunked\r\n",
      "Transfer-Encoding: chunked\u{B}\r\n", "Transfer-Encoding:\u{B}chunked\r\n",
      "Transfer-Encoding : chunked\r\n", "Transfer-Encoding\t: chunked\r\n",
      " Transfer-Encoding: chunked\r\n", "X: y\r\n Transfer-Encoding: chunked\r\n",
      "Transfer-Encoding:\r\n chunked\r\n", "Transfer-Encoding: \"chunked\"\r\n",
      "Transfer-Encoding: chunked;q=1\r\n", "Transfer-Encoding: \r\n",
      "Content-Length: 5\nTransfer-Encoding: chunked\r\n",
      "Transfer-Encoding: chunked\rContent-Length: 5\r\n",
    ].map { hiding("POST /form HTTP/1.1\r\n\(host)\($0)\r\n0\r\n\r\n") }
    + [
      "g\r\nx\r\n0\r\n\r\n", "-1\r\nx\r\n0\r\n\r\n", "0x1\r\nx\r\n0\r\n\r\n", "\r\n",
      "1\nx\r\n0\r\n\r\n", "1\r\nxy\r\n0\r\n\r\n", "1\r\nx\n0\r\n\r\n", "1\r\nx0\r\n\r\n",
      "ffffffffffffffff\r\nx", "fffffffffffffffff\r\nx", "10000000000000000\r\nx",
      " 1\r\nx\r\n0\r\n\r\n",
      "1 \nx\r\n0\r\n\r\n", "1;\nx\r\n0\r\n\r\n",
      "10001\r\n" + String(repeating: "x", count: 65537),
      "0\r\nA B: c\r\n\r\n", "0\r\nA: b\nC: d\r\n\r\n",
    ].map { hiding("POST /form HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n" + $0) }
    + [
      hiding("POST /form HTTP/1.0\r\n\(host)Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n")
    ]

  private static func hiding(_ request: String) -> HostileRequest {
    HostileRequest(request + "GET /hidden HTTP/1.1\r\n\(host)\r\n", isCutOff: true)
  }

  static let sizes =
    [
      "GET /\(long(9 << 10)) HTTP/1.1\r\n\(host)\r\n",
      "GET /?\(long(9 << 10)) HTTP/1.1\r\n\(host)\r\n",
      "GET /\(long(200 << 10)) HTTP/1.1\r\n\(host)\r\n", "GET /\(long(3 << 20))",
      "GET / HTTP/1.1\r\n\(host)A: \(long(33 << 10))\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)A: \(long(2 << 20))\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)\(long(40 << 10)): a\r\n\r\n",
      "GET / HTTP/1.1\r\n\(host)\(long(300 << 10))",
      "GET / HTTP/1.1\r\n\(host)" + String(repeating: "A: b\r\n", count: 101) + "\r\n",
      "GET / HTTP/1.1\r\n\(host)" + String(repeating: "A: b\r\n", count: 20_000) + "\r\n",
      "GET / HTTP/1.1\r\n\(host)" + String(repeating: "A:\r\n", count: 100_000),
      "GET / HTTP/1.1\r\n\(host)Cookie: \(long(31 << 10))\r\nB: \(long(2 << 10))\r\n\r\n",
      "POST /form HTTP/1.1\r\n\(host)Content-Length: 65537\r\n\r\n\(long(65537))",
      "POST /form HTTP/1.1\r\n\(host)Content-Length: 5000000\r\n\r\n\(long(5_000_000))",
      "POST /form HTTP/1.1\r\n\(host)Content-Length: 5000000\r\nExpect: 100-continue\r\n\r\n",
      "POST /form HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n"
        + String(repeating: "1000\r\n\(long(4096))\r\n", count: 17),
      "POST /form HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n1;\(long(1 << 20))",
      "POST /form HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n0\r\n"
        + String(repeating: "A: b\r\n", count: 200_000),
      long(1 << 20), String(repeating: " ", count: 100_000) + "GET / HTTP/1.1\r\n",
    ].map { HostileRequest($0, isCutOff: true) }

  private static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

  static let versions =
    [
      "HTTP/0.9", "HTTP/1.2", "HTTP/1.9", "HTTP/2", "HTTP/2.0", "HTTP/3.0", "HTTP/1", "HTTP/1.",
      "HTTP/1.10", "HTTP/01.1", "HTTP/-1.1", "http/1.1", "HTTPS/1.1", "HTTP/1.1 x", "HTTP /1.1",
      "HTTP/1,1", "ICY", "HTTP/9.9", "HTTP/1.1\t",
    ].map { HostileRequest("GET / \($0)\r\n\(host)\r\n", isCutOff: true) }
    + [
      "GET /\r\n", "GET /\r\n\r\n", "GET /\n", "GET\r\n\r\n", "GET / \r\n\r\n",
      "GET\t/\tHTTP/1.1\r\n\(host)\r\n",
      " GET / HTTP/1.1\r\n\(host)\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u{0}\u{0}\u{0}\u{4}",
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    ].map { HostileRequest($0, isCutOff: true) }

  /// Other protocols, nothing, and bytes by chance (the same in every run).
  static let noise =
    [
      "", "\r\n", "\r\n\r\n\r\n", "\n\n\n", " ", "\u{0}", "GET", "GET / HT", "GET / HTTP/1.1",
      "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: loc", "SSH-2.0-x\r\n", "EHLO localhost\r\n",
      "{\"a\": 1}", "<policy-file-request/>\u{0}", "*1\r\n$4\r\nPING\r\n", "USER root\r\n",
      "POST /form HTTP/1.1\r\n\(host)Content-Length: 9\r\n\r\nshort",
      "POST /form HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n5\r\nab",
    ].map { HostileRequest($0, isCutOff: true) }
    + [HostileRequest(bytes: [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xFC, 0x03, 0x03])]
    + (1...30).map { HostileRequest(bytes: chance(seed: $0, count: $0 * $0 * 7)) }

  private static func chance(seed: Int, count: Int) -> [UInt8] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }
}
