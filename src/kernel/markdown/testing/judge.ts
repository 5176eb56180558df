import { html as names, parse, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Where every mention leads while it is judged. */
export const personPath = (id: string): string => `/people/${id}`

// Written a second time on purpose, by what a reader may meet, and not taken from the renderer's own list.
const attributesOf: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ...Object.fromEntries(
    'p br hr h3 h4 h5 h6 blockquote pre ul li table thead tbody tr strong em s code'.split(' ').map((tag) => [tag, {}]),
  ),
  ol: { start: /^\d{1,9}$/ },
  th: { scope: /^col$/, class: /^align-(?:center|end)$/ },
  td: { class: /^align-(?:center|end)$/ },
  span: { class: /^mention$/, 'data-person': /^[0-9a-f-]{36}$/ },
  a: {
    href: /^(?:https?:\/\/|mailto:|\/people\/[0-9a-f-]{36}$)/i,
    rel: /^nofollow noopener noreferrer ugc$/,
    title: /./,
    class: /^mention$/,
    'data-person': /^[0-9a-f-]{36}$/,
  },
}

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const deceiving = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u200B\u202A-\u202E\u2060-\u206F\uFEFF]/

/** Everything that is wrong with a piece of HTML as browsers read it; nothing when it is safe in a page of ours. */
export function judge(markup: string): readonly string[] {
  const problems: string[] = []
  const fragment = parseFragment(markup)
  for (const node of descendants(fragment)) problems.push(...problemsOf(node))
  const written = serialize(fragment)
  const again = written === markup ? written : serialize(parseFragment(written))
  if (again !== written) problems.push('reads otherwise when read again')
  if (!staysInside(markup)) problems.push('reaches out of its element')
  return problems
}

/** The text that a browser would show. */
export function shownText(markup: string): string {
  return descendants(parseFragment(markup))
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
}

/** Every node below, in the order of the page. */
export function descendants(parent: Tree.ParentNode): Tree.ChildNode[] {
  return parent.childNodes.flatMap((node) => [node, ...('childNodes' in node ? descendants(node) : [])])
}

function problemsOf(node: Tree.ChildNode): readonly string[] {
  if (node.nodeName === '#text' && 'value' in node) return deceiving.test(node.value) ? ['text that deceives'] : []
  if (!('tagName' in node)) return [`a node ${node.nodeName}`]

  const allowed = attributesOf[node.tagName]
  if (node.namespaceURI !== names.NS.HTML) return [`<${node.tagName}> of another namespace`]
  if (allowed === undefined) return [`<${node.tagName}>`]
  return [
    ...node.attrs
      .filter(({ name, value }) => !allowed[name]?.test(value) || deceiving.test(value))
      .map(({ name, value }) => `${node.tagName} ${name}="${value}"`),
    ...addressProblems(node),
  ]
}

function addressProblems(element: Tree.Element): readonly string[] {
  const of = (name: string): string | undefined => element.attrs.find((attribute) => attribute.name === name)?.value
  const href = of('href')
  if (href === undefined) return []

  const url = URL.parse(href, 'https://hearth.example/threads/1')
  if (url === null) return [`an address that nobody can read: ${href}`]
  const problems: string[] = []
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) problems.push(`an address of ${url.protocol}`)
  if (url.username !== '' || url.password !== '') problems.push(`an address in disguise: ${href}`)
  if (url.host === 'hearth.example' && of('class') !== 'mention') problems.push(`an address of our own: ${href}`)
  if (url.host !== 'hearth.example' && of('rel') === undefined) problems.push(`a link without rel: ${href}`)
  return problems
}

function staysInside(markup: string): boolean {
  const page = parse(`<!doctype html><title>t</title><main>${markup}</main><p>after</p>`)
  const elements = descendants(page).filter((node) => 'attrs' in node)
  const [root, , , body] = elements
  if (root?.attrs.length !== 0 || body?.nodeName !== 'body' || body.attrs.length > 0) return false

  const [main, after, ...more] = body.childNodes
  if (main?.nodeName !== 'main' || after?.nodeName !== 'p' || more.length > 0) return false
  return 'childNodes' in after && after.childNodes.length === 1 && shownText(serialize(after)) === 'after'
}
