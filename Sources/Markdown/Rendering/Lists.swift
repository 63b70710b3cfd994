import CCmarkGFM
import HTML

extension RenderPass {
  mutating func renderList(_ node: MarkdownNode) {
    startLine()
    let isOrdered = cmark_node_get_list_type(node.raw) == CMARK_ORDERED_LIST
    let isTight = cmark_node_get_list_tight(node.raw) != 0
    html.append(isOrdered ? "<ol" : "<ul")
    let first = Int(cmark_node_get_list_start(node.raw))
    if isOrdered, first != 1 {
      html.append(" start=\"")
      html.append(first)
      html.append("\"")
    }
    html.append(">\n")
    var item = node.firstChild
    while let current = item {
      renderItem(current, isTight: isTight)
      item = current.next
    }
    html.append(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func renderItem(_ item: MarkdownNode, isTight: Bool) {
    startLine()
    let isTask = cmark_node_get_syntax_extension(item.raw) == CmarkLibrary.shared.taskList
    html.append(isTask ? "<li class=\"task\">" : "<li>")
    var child = item.firstChild
    if isTask, let words = child, words.kind == .paragraph {
      renderTask(words, isDone: cmark_gfm_extensions_get_tasklist_item_checked(item.raw))
      child = words.next
    }
    while let block = child {
      if isTight, block.kind == .paragraph {
        renderInlines(of: block)
      } else {
        renderBlock(block)
      }
      child = block.next
    }
    html.append("</li>\n")
  }

  /// The words of a task label its box, so that the state is announced with them.
  private mutating func renderTask(_ words: MarkdownNode, isDone: Bool) {
    html.append("<label><input type=\"checkbox\" disabled=\"\"")
    if isDone { html.append(" checked=\"\"") }
    html.append(" /> ")
    renderInlines(of: words)
    html.append("</label>")
  }
}
