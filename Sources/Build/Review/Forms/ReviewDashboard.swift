package import FrontMatter
import HTML

/// Pages to review as one page for editors, which is no part of the site: a file of its own, without scripts, pictures or
/// anything from elsewhere, that says to search engines that it is none of theirs.
package struct ReviewDashboard {
  private let entries: [ReviewEntry]
  private let title: String
  private let today: CivilDay
  /// What is not on the list, in a sentence; empty when nothing is.
  private let remark: String

  package init(_ entries: [ReviewEntry], title: String, today: CivilDay, remark: String) {
    self.entries = entries
    self.title = title
    self.today = today
    self.remark = remark
  }

  package var html: [UInt8] {
    var page = HTMLBuffer()
    appendHead(to: &page)
    appendCounts(to: &page)
    let groups = ReviewOwners(entries).groups
    if groups.count > 1 { appendOwners(groups, to: &page) }
    for (number, group) in groups.enumerated() {
      append(group.owner, group.entries, number: number + 1, to: &page)
    }
    page.append("</main>\n</body>\n</html>\n")
    return page.markup.bytes
  }

  private func appendHead(to page: inout HTMLBuffer) {
    page.append(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex, nofollow">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>Reviews:
      """)
    page.append(" ")
    page.append(text: title)
    page.append("</title>\n<style>\n")
    page.append(DashboardStyle.sheet)
    page.append("</style>\n</head>\n<body>\n<main>\n<h1>Reviews: <bdi>")
    page.append(text: title)
    page.append("</bdi></h1>\n<p>As of ")
    append(time: today.description, to: &page)
    page.append(". For the editors: this page is no part of the website.")
    if !remark.isEmpty {
      page.append(" ")
      page.append(text: remark.prefix(1).uppercased() + remark.dropFirst() + ".")
    }
    page.append("</p>\n")
  }

  private func appendCounts(to page: inout HTMLBuffer) {
    page.append("<h2>Pages by state</h2>\n<ul class=\"counts\">\n")
    for urgency in ReviewUrgency.all {
      let count = entries.count { $0.urgency == urgency }
      page.append("<li class=\"")
      page.append(text: urgency.name)
      page.append("\"><b>")
      page.append(count)
      page.append("</b> ")
      page.append(text: urgency.words)
      page.append("</li>\n")
    }
    let behind = entries.count { $0.behind != nil }
    if behind > 0 {
      page.append("<li><b>")
      page.append(behind)
      page.append(
        behind == 1 ? "</b> behind its original</li>\n" : "</b> behind their originals</li>\n")
    }
    page.append("</ul>\n")
  }

  private func appendOwners(
    _ groups: [(owner: String?, entries: [ReviewEntry])], to page: inout HTMLBuffer
  ) {
    page.append("<h2>Owners</h2>\n<ul>\n")
    for (number, group) in groups.enumerated() {
      let due = group.entries.count { $0.isDue(within: 0) }
      page.append("<li><a href=\"#owner-")
      page.append(number + 1)
      page.append("\">")
      append(owner: group.owner, to: &page)
      page.append("</a>: ")
      page.append(text: Self.pages(group.entries.count))
      page.append(", ")
      page.append(due)
      page.append(" to be looked at now</li>\n")
    }
    page.append("</ul>\n")
  }

  private func append(
    _ owner: String?, _ entries: [ReviewEntry], number: Int, to page: inout HTMLBuffer
  ) {
    page.append("<h2 id=\"owner-")
    page.append(number)
    page.append("\">")
    append(owner: owner, to: &page)
    page.append("</h2>\n<table>\n<thead><tr><th scope=\"col\">State</th>")
    page.append(
      "<th scope=\"col\">Next review</th><th scope=\"col\">Page</th></tr></thead>\n<tbody>\n")
    for entry in entries { append(entry, to: &page) }
    page.append("</tbody>\n</table>\n")
  }

  private func append(_ entry: ReviewEntry, to page: inout HTMLBuffer) {
    page.append("<tr><td><span class=\"state ")
    page.append(text: entry.urgency.name)
    page.append("\">")
    page.append(text: entry.urgency.words)
    page.append("</span></td><td>")
    if let plan = entry.nextReview {
      append(time: plan.description, to: &page)
      page.append("<br><small>")
      page.append(text: Self.distance(entry.days ?? 0))
      page.append("</small>")
    } else {
      page.append(text: entry.needsPlan ? "none" : "none needed")
    }
    page.append("</td><td><a href=\"")
    page.append(address: entry.address)
    page.append("\" lang=\"")
    page.append(text: entry.language)
    page.append("\" dir=\"auto\">")
    page.append(text: entry.title.isEmpty ? entry.address : entry.title)
    page.append("</a><br><small>")
    page.append(text: entry.path)
    page.append("</small>")
    if let problem = entry.problem {
      page.append("<br>")
      page.append(text: problem)
    }
    if let behind = entry.behind {
      page.append("<br>")
      page.append(text: behind.words)
    }
    page.append("</td></tr>\n")
  }

  private func append(owner: String?, to page: inout HTMLBuffer) {
    page.append("<bdi>")
    page.append(text: owner ?? "Nobody named")
    page.append("</bdi>")
  }

  private func append(time: String, to page: inout HTMLBuffer) {
    page.append("<time datetime=\"")
    page.append(text: time)
    page.append("\">")
    page.append(text: time)
    page.append("</time>")
  }

  private static func pages(_ count: Int) -> String { count == 1 ? "1 page" : "\(count) pages" }

  private static func distance(_ days: Int) -> String {
    let number = abs(days) == 1 ? "1 day" : "\(abs(days)) days"
    return days < 0 ? "\(number) over" : days == 0 ? "today" : "\(number) left"
  }
}
