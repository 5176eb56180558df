import { safeUrl } from '#kernel/url.ts'
import { textNode, type Inline, type Style } from './nodes.ts'

const bareAddress = /https?:\/\/[^\s<>"`\\]+[^\s<>"`\\.,;:!?'*_~|()[\]{}]/gi

/** Text with the addresses in it set apart, as people paste them and programs write them. */
export function withAddresses(text: string, style: Style): Inline[] {
  const inlines: Inline[] = []
  let from = 0
  for (const { 0: url, index } of text.matchAll(bareAddress)) {
    if (linkAddress(url) === null) continue
    inlines.push(textNode(text.slice(from, index), style), { kind: 'link', url, label: '', style })
    from = index + url.length
  }
  inlines.push(textNode(text.slice(from), style))
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}

const addressMax = 2000
const tokenNames = new Set(['t', 'pub_secret', 'token'])
const tokenValue = /^xox[a-z]-/i
const slackHosts = /(?:^|\.)(?:slack\.com|slack-edge\.com|slack-files\.com)$/i

/** A web or mail address that may stand in a text here, without the tokens that open files; null where it may not. */
export function linkAddress(url: string): string | null {
  const address = safeUrl(url)
  if (address === '#' || address.length > addressMax) return null
  return withoutTokens(address).replace(/[()<>\\"`\s]/g, (letter) => encoded(letter))
}

function withoutTokens(address: string): string {
  if (!address.includes('?')) return address
  const url = new URL(address)
  const isSlacks = slackHosts.test(url.hostname)
  const tokens = [...url.searchParams].filter(
    ([name, value]) => tokenValue.test(value) || (isSlacks && tokenNames.has(name)),
  )
  if (tokens.length === 0) return address
  for (const [name] of tokens) url.searchParams.delete(name)
  return url.href
}

// encodeURIComponent leaves some of these as they are.
function encoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
