import Build
import HTML

/// What the comment form of a page sends beside what readers write.
struct FormSection {
  let form: PagePortrait.Form?
  let isHeaderWrong: Bool

  func add(to html: inout HTMLBuffer) {
    html.append("<section><h3>Form data</h3>")
    if let form {
      add(form, to: &html)
    } else if isHeaderWrong {
      html.append("<p class=\"soft\">not known while its header has mistakes</p>")
    } else {
      html.append("<p class=\"soft\">no form on this page</p>")
    }
    html.append("</section>")
  }

  private func add(_ form: PagePortrait.Form, to html: inout HTMLBuffer) {
    html.append("<p>Sent with each comment to <code>")
    html.append(text: form.action)
    html.append("</code>; from the preview, nothing is sent.</p><dl class=\"facts\">")
    for field in form.fields {
      html.append("<div><dt><code>")
      html.append(text: field.name)
      html.append("</code></dt><dd><code>")
      html.append(text: field.value)
      html.append("</code></dd></div>")
    }
    html.append("</dl>")
  }
}
