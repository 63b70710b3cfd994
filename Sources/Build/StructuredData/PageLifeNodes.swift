import FrontMatter
import HTML
import SiteModel

/// When a page was published, changed, reviewed and corrected, and by whom: members of its node.
struct PageLifeNodes {
  let frontMatter: FrontMatter

  func write(to json: inout JSONWriter) {
    json.member("datePublished", frontMatter.published?.value.description)
    json.member("dateModified", frontMatter.modified.description)
    json.member("lastReviewed", frontMatter.reviewed?.value.description)
    json.member("reviewedBy", each: frontMatter.reviewers, Self.write)
    let corrections = frontMatter.changesNewestFirst.filter(\.isCorrection)
    json.member("correction", each: corrections) { json, change in
      json.object { json in
        json.type("CorrectionComment")
        json.member("text", change.text.value)
        json.member("datePublished", change.date.value.description)
      }
    }
  }

  private static func write(_ json: inout JSONWriter, _ reviewer: Reviewer) {
    json.object { json in
      json.type("Person")
      json.member("name", reviewer.name.value)
      json.member("jobTitle", reviewer.role?.value)
      guard let organisation = reviewer.organisation else { return }
      json.key("affiliation")
      json.object { json in
        json.type("Organization")
        json.member("name", organisation.value)
      }
    }
  }
}
