import { realAddress } from './addresses.ts'
import { setInCells, setTables } from './pasted-tables.ts'
import { setWordLists } from './word-lists.ts'

const unsaid =
  'script, style, meta, link, title, base, xml, template, noscript, svg, math, object, embed, iframe, video, audio, ' +
  'button, input, select, textarea, [hidden], [data-style*="display:none" i], [data-style*="display: none" i], [data-style*="mso-hide" i]'

/**
 * HTML from Word, Google Docs, mail or any page, without what is only theirs: styles become the marks that they look
 * like, lists become lists; pictures from elsewhere, what follows readers, and remarks are gone. It is read in a
 * document that is shown nowhere, so nothing in it is fetched or run. What is left still goes through the dialect.
 */
export function cleaned(html: string): string {
  const { body } = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  for (const remark of remarksIn(body)) remark.remove()
  for (const one of body.querySelectorAll(unsaid)) one.remove()
  for (const picture of body.querySelectorAll('img, picture')) picture.replaceWith(signOf(picture))
  setWordLists(body)
  setTables(body)
  for (const one of body.querySelectorAll('[data-style]')) if (one instanceof HTMLElement) wear(one)
  for (const link of body.querySelectorAll('a[href]'))
    link.setAttribute('href', realAddress(link.getAttribute('href') ?? ''))
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol'))
    list.previousElementSibling?.append(list)
  for (const title of body.querySelectorAll('p.MsoTitle')) renamed(title, 'h1')
  setInCells(body)
  for (const block of body.querySelectorAll('p, div, h1, h2, h3, h4, h5, h6')) if (isBlank(block)) block.remove()
  for (const one of body.querySelectorAll('*')) bare(one)
  return body.innerHTML
}

// The page's content policy refuses a style in markup and says so. As another attribute it can be read all the same.
function withoutStyles(html: string): string {
  const tags = html.replaceAll(/<style[\s\S]*?(?:<\/style>|$)/gi, '')
  return tags.replaceAll(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(/(\s)style(?=\s*=)/gi, '$1data-style'))
}

function remarksIn(body: HTMLElement): Comment[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const remarks: Comment[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Comment) remarks.push(walker.currentNode)
  return remarks
}

// Mail sends emoji as pictures that say which they are.
function signOf(picture: Element): string {
  const alt = picture.getAttribute('alt') ?? ''
  return /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{M}|\u200D)*$/u.test(alt) ? alt : ''
}

const heavy = /^(?:bold|bolder|[6-9]00)$/
const headings = 'h1, h2, h3, h4, h5, h6, th'

/** What an element looks like by its style, as elements; what undoes the look of its own is honoured. */
function wear(element: HTMLElement): void {
  const { fontWeight, fontStyle, textDecoration, textDecorationLine } = styleOf(element)
  const isBold = heavy.test(fontWeight)
  const isUndone =
    (/^(?:B|STRONG)$/.test(element.tagName) && fontWeight !== '' && !isBold) ||
    (/^(?:I|EM)$/.test(element.tagName) && fontStyle === 'normal')
  if (isBold && !element.closest(`b, strong, ${headings}`)) wrapInside(element, 'strong')
  if (fontStyle === 'italic' && !element.closest('i, em')) wrapInside(element, 'em')
  if ((textDecoration + textDecorationLine).includes('line-through') && !element.closest('s, del'))
    wrapInside(element, 's')
  if (isUndone) element.replaceWith(...element.childNodes)
}

const read = document.createElement('i').style

function styleOf(element: Element): CSSStyleDeclaration {
  read.cssText = element.getAttribute('data-style') ?? ''
  return read
}

function wrapInside(element: HTMLElement, name: string): void {
  // A block's look is that of its words: a mark stands in a paragraph, not around it.
  const blocks = [...element.children].filter((child) =>
    /^(?:P|DIV|UL|OL|TABLE|BLOCKQUOTE|LI|TR|TBODY)$/.test(child.tagName),
  )
  if (blocks.length > 0 || element.textContent?.trim() === '') return
  const mark = element.ownerDocument.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}

function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
}

function isBlank(block: Element): boolean {
  return block.textContent?.replaceAll(/[\s\u00a0]/g, '') === '' && !block.querySelector('hr, table, li')
}

const kept = ['href', 'title', 'data-person', 'start', 'data-align', 'data-pm-slice']

function bare(element: Element): void {
  if (/^T[DH]$/.test(element.tagName)) element.setAttribute('data-align', alignOf(element))
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name)
}

function alignOf(cell: Element): string {
  if (cell.classList.contains('align-end')) return 'right'
  return cell.classList.contains('align-center') ? 'center' : styleOf(cell).textAlign
}
