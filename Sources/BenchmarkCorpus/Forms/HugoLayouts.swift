/// Layouts for Hugo that print the parts that sitegen's own layouts print. Nothing in them grows with the
/// square of the pages: related pages are the first eight of the topic.
enum HugoLayouts {
  static let all = [
    CorpusFile(path: "hugo.yaml", text: settings),
    CorpusFile(path: "layouts/_default/baseof.html", text: base),
    CorpusFile(path: "layouts/_default/single.html", text: single),
    CorpusFile(path: "layouts/_default/list.html", text: list),
    CorpusFile(path: "layouts/partials/feedback.html", text: feedback),
    CorpusFile(path: "layouts/shortcodes/term.html", text: term),
  ]

  private static let settings = """
    baseURL: https://example.org/
    title: Made-up site
    disableKinds: [taxonomy, term]
    outputs: {home: [html, rss], section: [html]}
    markup: {goldmark: {renderer: {unsafe: true}}, tableOfContents: {startLevel: 2, endLevel: 2}}
    services: {rss: {limit: 20}}

    """

  private static let base = """
    <!doctype html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <title>{{ .Title }} – {{ site.Title }}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="description" content="{{ .Description }}">
    <link rel="canonical" href="{{ .Permalink }}">
    <link rel="alternate" type="application/rss+xml" title="Updated pages" href="/index.xml">
    <meta property="og:title" content="{{ .Title }}">
    <meta property="og:description" content="{{ .Description }}">
    <meta property="og:site_name" content="{{ site.Title }}">
    <link rel="stylesheet" href="/assets/site.css">
    </head>
    <body>
    <a class="skip-link" href="#page-content">Skip to main content</a>
    <header class="site-header">
    <a class="site-name" href="/">{{ site.Title }}</a>
    <nav aria-label="Topics"><ul>
    {{ range site.Home.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ end }}</ul></nav>
    </header>
    <nav class="breadcrumb" aria-label="You are here"><ol>
    {{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ end }}</ol></nav>
    <main id="page-content">{{ block "main" . }}{{ end }}</main>
    <footer class="site-footer"><p>Published by Nobody</p><a href="/privacy/">Privacy</a></footer>
    </body>
    </html>

    """

  private static let single = """
    {{ define "main" }}
    <article>
    <header><h1>{{ .Title }}</h1><p class="lead">{{ .Description }}</p></header>
    <nav class="contents" aria-labelledby="page-contents"><h2 id="page-contents">On this page</h2>
    {{ .TableOfContents }}</nav>
    <div class="prose">{{ .Content }}</div>
    <section class="sources"><h2>Sources</h2><ol>
    {{ range .Params.references }}<li id="ref-{{ .id }}">{{ delimit .author ", " }}. {{ .title }}. \
    {{ .journal }}. {{ .year }};{{ .volume }}({{ .issue }}):{{ .page }}. \
    <a href="https://doi.org/{{ .doi }}">doi:{{ .doi }}</a></li>
    {{ end }}</ol></section>
    <p class="disclaimer">Our information cannot replace a talk with a doctor, who can tell you \
    whether something described here is suitable for you.</p>
    {{ partial "feedback.html" . }}
    <section class="about-page"><h2>About this page</h2>
    <p>Updated on <time datetime="{{ .Lastmod.Format "2006-01-02" }}">\
    {{ .Lastmod.Format "January 2, 2006" }}</time></p>
    <p>Next planned update: {{ .Params.next_review }}</p></section>
    <nav class="related"><h2>More on this topic</h2><ul>
    {{ range first 8 .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
    {{ end }}</ul></nav>
    </article>
    {{ end }}

    """

  private static let list = """
    {{ define "main" }}
    <h1>{{ .Title }}</h1>
    <p class="lead">{{ .Description }}</p>
    <div class="prose">{{ .Content }}</div>
    <ul>
    {{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p></li>
    {{ end }}</ul>
    {{ end }}

    """

  private static let feedback = """
    <section class="feedback"><h2>Comment on this page</h2>
    <form method="post" action="https://example.org/feedback">
    <input type="hidden" name="page" value="{{ .RelPermalink }}">
    <fieldset><legend>Was this page helpful?</legend>
    {{ range seq 5 }}<label><input type="radio" name="rating" value="{{ . }}"> {{ . }}</label>
    {{ end }}</fieldset>
    <label for="comment">What would you like to share with us?</label>
    <textarea id="comment" name="comment" rows="6" required></textarea>
    <label for="email">E-mail</label>
    <input id="email" type="email" name="email">
    <p>Nothing is kept. <a href="/privacy/">Privacy</a></p>
    <button>Send comment</button>
    </form></section>

    """

  private static let term = """
    <a class="term" href="#term-{{ .Get 0 }}" title="{{ index site.Data.glossary (.Get 0) }}">{{ .Inner }}</a>
    """
}
