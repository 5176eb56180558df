/** Word writes lists as paragraphs with a sign before them: here they become lists, one in the other. */
export function setWordLists(body: HTMLElement): void {
  let open: HTMLElement[] = []
  let last: Element | null = null
  for (const line of body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')) {
    const level = levelOf(line)
    if (level === 0) continue
    const isNext = last !== null && line.previousElementSibling === last
    if (!isNext) open = []
    const sign = line.querySelector('[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]')
    const isNumbered = /^\(?(?:\d+|[a-z]{1,3}|[ivxlc]+)[.)]/i.test(sign?.textContent?.trim() ?? '')
    sign?.remove()
    last = place(line, level, isNumbered, open)
  }
}

function levelOf(line: HTMLElement): number {
  const [, level] = /mso-list:\s*l\d+\s+level(\d+)/i.exec(line.getAttribute('data-style') ?? '') ?? []
  if (level !== undefined) return Math.min(Number(level), 9)
  return line.className.startsWith('MsoListParagraph') && line.querySelector('[data-style*="mso-list" i]') ? 1 : 0
}

/** Puts the line into the list of its level; gives the outermost list, after which the next line stands. */
function place(line: HTMLElement, level: number, isNumbered: boolean, open: HTMLElement[]): Element {
  const depth = Math.min(level, open.length + 1)
  open.splice(depth)
  if (open.length < depth) {
    const list = line.ownerDocument.createElement(isNumbered ? 'ol' : 'ul')
    const outer = open.at(-1)
    if (outer) (outer.lastElementChild ?? outer).append(list)
    else line.before(list)
    open.push(list)
  }
  const item = line.ownerDocument.createElement('li')
  item.append(...line.childNodes)
  open.at(-1)?.append(item)
  line.remove()
  return open[0] ?? item
}
