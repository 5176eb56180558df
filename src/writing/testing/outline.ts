import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

const marks = ['strong', 'em', 's', 'code', 'a']

/**
 * What a page shows, in a form in which two can be compared. It is made of the HTML that readers get, by another road
 * than the editor's own comparison. Marks on a word are a set, whichever stands in which.
 */
export function outlineOf(html: string): string {
  const lines: string[] = []
  walk(parseFragment(html), [], lines)
  return lines.join('\n')
}

function walk(parent: Tree.ParentNode, worn: readonly string[], lines: string[]): void {
  for (const node of parent.childNodes) {
    if ('value' in node) say(node.value, worn, lines)
    else if ('tagName' in node && marks.includes(node.tagName)) walk(node, [...worn, named(node)], lines)
    else if ('tagName' in node) {
      lines.push(`<${named(node)}>`)
      walk(node, worn, lines)
      lines.push(`</${node.tagName}>`)
    }
  }
}

function say(value: string, worn: readonly string[], lines: string[]): void {
  // Line ends are how the HTML is laid out, but in code.
  const text =
    lines.includes('<pre>') && lines.lastIndexOf('<pre>') > lines.lastIndexOf('</pre>')
      ? value
      : value.replaceAll('\n', '')
  const start = `${[...new Set(worn)].toSorted().join(' ')}: `
  const last = lines.at(-1)
  if (text === '') return
  if (last?.startsWith(start) === true && !last.startsWith('<')) lines[lines.length - 1] = last + text
  else lines.push(start + text)
}

function named({ tagName, attrs }: Tree.Element): string {
  return [tagName, ...attrs.map(({ name, value }) => `${name}=${value}`)].join(' ')
}
