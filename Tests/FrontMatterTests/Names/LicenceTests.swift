import Testing

@testable import FrontMatter

@Suite("Licences of pictures")
struct LicenceTests {
  @Test(
    "each Creative Commons licence has its name and the address of its text",
    arguments: [
      (PictureLicence.ccZero, "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
      (.by4, "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
      (.by25, "CC BY 2.5", "https://creativecommons.org/licenses/by/2.5/"),
      (.bySA3, "CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
      (.byNCND4, "CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
    ])
  func creativeCommons(_ licence: PictureLicence, _ name: String, _ address: String) {
    #expect(licence.name == name)
    #expect(licence.address == address)
  }

  @Test("what is no licence has no text, and only Creative Commons asks for a name")
  func others() {
    for licence in [PictureLicence.own, .allRightsReserved, .publicDomain] {
      #expect(licence.address == nil)
      #expect(!licence.asksForName)
    }
    #expect(!PictureLicence.ccZero.asksForName)
    #expect(PictureLicence.byNC4.asksForName)
  }
}
