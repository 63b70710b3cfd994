package import Diagnostics
package import HTML
package import Markdown

extension PageResolver {
  /// Fenced blocks whose info string names a component: each is read by its closed schema, checked and drawn.
  package mutating func component(
    _ block: ComponentBlock, into html: inout HTMLBuffer, problems: inout Problems
  ) {
    switch block.name {
    case .effect, .factBox, .iconArray, .video: block.reportNotRendered(problems: &problems)
    }
  }
}
