import SiteModel

extension RenderingContext {
  /// Where the pages lie that have no source and that people keep the addresses of, below the site's base: the search, the
  /// glossary, the lists from A to Z, the choice between languages. Of a list with a page for each letter it is the first page,
  /// since letters come and go with titles.
  var generatedAddresses: [String] {
    var addresses = site.settings.isMultilingual ? [""] : []
    for language in site.languages.indices {
      if layouts.isSearched {
        addresses.append(site.relativePath(SearchedPages.folder, in: language))
      }
      if let glossary = site.glossaryPage(in: language) { addresses.append(glossary) }
      if layouts.listsPages {
        addresses.append(site.relativePath(LetterList.pagesFolder, in: language))
      }
      if layouts.listsConditions, site.hasConditions(in: language) {
        addresses.append(site.relativePath(LetterList.conditionsFolder, in: language))
      }
    }
    return addresses
  }
}
