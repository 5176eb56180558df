import sanitizeHtml from 'sanitize-html'
import { cleanText } from '#kernel/text.ts'
import { safeUrl } from '#kernel/url.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const words = (list: string): string[] => list.split(' ')

const rules: sanitizeHtml.IOptions = {
  allowedTags: [
    ...words('p br hr h3 h4 h5 h6 blockquote pre ul ol li'),
    ...words('table thead tbody tr th td'),
    ...words('a span strong em s code'),
  ],
  allowedAttributes: {
    a: ['href', 'title', 'rel', 'data-person'],
    span: ['data-person'],
    ol: ['start'],
    th: [{ name: 'scope', values: ['col'] }],
  },
  allowedClasses: {
    a: ['mention'],
    span: ['mention'],
    th: ['align-center', 'align-end'],
    td: ['align-center', 'align-end'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  // Once more after the parser, because "&#x202E;" in a text is a character that turns what follows.
  textFilter: cleanText,
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: 'data-person' in attribs ? ofPerson(attribs) : ofLink(attribs) }),
    span: (tagName, attribs) => ({ tagName, attribs: ofPerson(attribs) }),
    ol: (tagName, attribs) => ({ tagName, attribs: /^\d{1,9}$/.test(attribs['start'] ?? '') ? attribs : {} }),
  },
}

/**
 * The second lock on a post: whatever the parser let through, only this list of tags and attributes leaves.
 * Cleaning what is clean changes nothing.
 */
export function clean(markup: string): string {
  // " />" is never text here (">" in text and in attributes is "&gt;"): it ends a void element, which HTML writes ">".
  return sanitizeHtml(markup, rules).replaceAll(' />', '>')
}

function ofLink(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { href, title } = attribs
  if (href === undefined || safeUrl(href) === '#') return {}
  return {
    href,
    ...(title !== undefined && { title: cleanText(title).trim() }),
    rel: 'nofollow noopener noreferrer ugc',
  }
}

function ofPerson(attribs: sanitizeHtml.Attributes): sanitizeHtml.Attributes {
  const { href, 'data-person': person = '' } = attribs
  if (!uuid.test(person)) return {}
  const ownPath = href !== undefined && /^\/(?![/\\])/.test(href)
  return { class: 'mention', 'data-person': person, ...(ownPath && { href }) }
}
