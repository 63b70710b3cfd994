import Foundation
import Testing

@Suite("sitegen serve")
struct ServeCommandTests {
  private let site: ExampleSite

  init() throws {
    site = try ExampleSite()
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: site.folder.appending(path: path))
  }

  @Test("it says where the site is, answers, tells a changed file in a line, and ends with Ctrl-C")
  func serves() throws {
    let preview = try RunningPreview(in: site.folder)
    let first = try #require(try preview.look())
    let address = try #require(first.address)
    #expect(address.hasPrefix("http://localhost:"))
    #expect(first.changed.isEmpty && first.errors == 0 && !first.isHeld)
    let page = "\(address)low-back-pain/exercise/"
    #expect(try RunningPreview.page(page).contains("Exercise can help."))

    let path = "content/en/low-back-pain/exercise.md"
    let text = String(
      decoding: try Data(contentsOf: site.folder.appending(path: path)), as: UTF8.self)
    try write(text.replacing("can help", with: "helps"), to: path)
    let second = try #require(try preview.look())
    #expect(second.changed == ["en/low-back-pain/exercise.md"])
    #expect(second.address == nil && second.rendered == 1 && second.errors == 0)
    #expect(try RunningPreview.page(page).contains("Exercise helps."))

    try write(text.replacing("title:", with: "titel:"), to: path)
    let third = try #require(try preview.look())
    #expect(third.errors > 0 && !third.isHeld)
    let broken = try RunningPreview.page(page)
    #expect(broken.contains("Exercise helps.") && broken.contains("\"shows\":\"last-good\""))

    let end = preview.end(SIGINT)
    #expect(end.status == 0 && !end.isKilled)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path)
    #expect(names.sorted() == ["content", "templates"])
  }

  @Test(
    "Ctrl-C and a request to end end it well, and it says that nothing was published",
    arguments: [SIGINT, SIGTERM])
  func ends(signal: Int32) throws {
    // Its address, told with the first look, says that signals are heard.
    let preview = try RunningPreview(in: site.folder, ["--port", "0", "--format", "text"])
    let told = preview.messagesUntil("Ctrl-C ends the preview")
    #expect(told.contains("the site is at http://localhost:"))
    let end = preview.end(signal)
    #expect(end.status == 0 && !end.isKilled)
    #expect(end.messages.hasSuffix("the preview has ended; nothing was published\n"))
  }

  #if os(Linux)
    @Test("its end waits for no look: not for a program that makes a picture")
    func endsAtOnce() throws {
      let picture = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
      let size = Data("IHDR".utf8) + Data([0, 0, 7, 208, 0, 0, 3, 232, 8, 2, 0, 0, 0])
      try (picture + size + Data(count: 5000)).write(
        to: site.folder.appending(path: "content/en/lamp.png"))
      let path = "content/en/index.md"
      let text = String(
        decoding: try Data(contentsOf: site.folder.appending(path: path)), as: UTF8.self)
      try write(text + "\n![A lamp](lamp.png)\n", to: path)
      // In the place of vips: it says that it is at work, and waits until it may go on.
      try write(
        """
        #!/bin/sh
        if [ "$1" = --version ]; then echo vips-1.0; exit; fi
        if mkdir "${0%/*}/first"; then echo > "${0%/*}/work"; fi
        read line < "${0%/*}/gate"

        """, to: "vips")
      let outcome = try site.program.runScript(
        """
        mkfifo work gate && chmod +x vips
        VIPS=$PWD/vips "$0" serve --as-of 2026-11-22 --port 0 2> said &
        head -c 1 work > start
        kill -TERM $!
        timeout 30 tail --pid=$! -f /dev/null || kill -KILL $!
        wait $!
        echo $?
        cat said
        echo > gate
        """)
      #expect(outcome.output == "0\nthe preview has ended; nothing was published\n")
    }
  #endif

  @Test("it ends well when nobody reads what it prints for programs any more")
  func unread() throws {
    let outcome = try site.program.runScript(
      """
      { timeout 60 "$0" serve --as-of 2026-11-22 --port 0 --format json; echo $? > ended; } \
      | grep -o -m 1 '"address"'
      cat ended
      """)
    #expect(outcome.output == "\"address\"\n0\n")
  }

  @Test("a port that is in use is the machine's trouble, and the next one is named")
  func port() throws {
    let preview = try RunningPreview(in: site.folder)
    let address = try #require(try preview.look()?.address)
    let port = try #require(address.firstMatch(of: #/:(\d+)\//#)?.output.1)
    let other = try site.program.run(["serve", "--port", String(port)])
    #expect(other.status == 2)
    #expect(other.messages.contains("port \(port) is in use"))
    #expect(other.messages.contains("--port "))
    #expect(preview.end(SIGTERM).status == 0)
  }

  @Test("a folder that is not there is the machine's trouble")
  func noFolder() throws {
    let outcome = try site.program.run(["serve", "--port", "0", "--content", "nonsuch"])
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("nonsuch"))
  }

  @Test(
    "wrong options are wrong usage",
    arguments: [
      ["--port", "99999"], ["--port", "-1"], ["--port", "x"], ["--editor", "javascript:{path}"],
      ["--editor", "emacs"], ["--as-of", "nonsense"], ["--format", "sarif"], ["--jobs", "0"],
      ["--base-url", "nowhere"], ["--output", "public"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try site.program.run(["serve"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
  }

  @Test("its help names all options, and what each editor is called")
  func help() throws {
    let outcome = try site.program.run(["serve", "--help"])
    #expect(outcome.status == 0)
    for part in [
      "--port", "--open", "--editor", "--format", "--content", "--templates", "--as-of", "--strict",
      "vscode", "idea", "Exit status",
    ] {
      #expect(outcome.output.contains(part), "\(part)")
    }
  }
}
