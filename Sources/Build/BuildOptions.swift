package import FrontMatter

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// The folder of Markdown files and settings.
  package var content: String
  /// The folder of layouts, strings and assets.
  package var templates: String
  /// The folder that is published.
  package var output: String
  /// Instead of `base_url` in `site.yaml`.
  package var baseURL: String?
  /// The day that counts as today.
  package var today: CivilDay
  /// Whether warnings stop the publication.
  package var isStrict: Bool
  /// Threads that read and render.
  package var jobs: Int

  package init(
    content: String = "content", templates: String = "templates", output: String = "public",
    baseURL: String? = nil, today: CivilDay, isStrict: Bool = false, jobs: Int
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.today = today
    self.isStrict = isStrict
    self.jobs = jobs
  }
}
