import FrontMatter
import HTML
import SiteModel

/// The picture at the head of a page.
struct PictureNode {
  let picture: PagePicture
  let site: Site

  func write(to json: inout JSONWriter) {
    json.key("primaryImageOfPage")
    json.object { json in
      json.type("ImageObject")
      json.key("contentUrl")
      json.address(site.settings.base.origin, picture.address.text)
      json.member("caption", picture.image.caption?.value)
      json.member("creditText", picture.image.credit?.value)
      json.member("license", address: picture.image.licence?.value.address)
    }
  }
}
