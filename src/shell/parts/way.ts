import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { attributes } from './attributes.ts'
import { icon } from './icon.ts'

export interface Way {
  readonly href: string
  readonly label: Renderable
  readonly isHere?: boolean
}

interface Tabs {
  readonly label: string
  readonly tabs: readonly Way[]
}

export interface WayGroup {
  readonly title: string
  readonly ways: readonly Way[]
}

interface Pager {
  readonly reader: Reader
  readonly newer?: string | null
  readonly older?: string | null
}

/** The way back up, for pages deeper than two. The page itself is not on it: its title is below. */
export function breadcrumb(reader: Reader, ways: readonly Way[]): Html {
  return html`<nav aria-label="${reader.words('shell.breadcrumb')}">
    <ol class="breadcrumb">
      ${ways.map((way) => html`<li>${link(way)}</li>`)}
    </ol>
  </nav>`
}

/** Several views of one thing: each is a page of its own. */
export function tabs({ label, tabs: ways }: Tabs): Html {
  return html`<nav aria-label="${label}">
    <ul class="tabs">
      ${ways.map((way) => html`<li>${link(way)}</li>`)}
    </ul>
  </nav>`
}

/** What a community has, in its named groups. */
export function threeWays(label: string, groups: readonly WayGroup[]): Html {
  const group = ({ title, ways }: WayGroup) => html`<div>
    <h2>${title}</h2>
    <ul>
      ${ways.map((way) => html`<li>${link(way)}</li>`)}
    </ul>
  </div>`
  return html`<nav class="three" aria-label="${label}">${groups.map(group)}</nav>`
}

/** A long list goes on by key, in both directions. */
export function pager({ reader, newer, older }: Pager): Html | null {
  if (!newer && !older) return null
  const { words } = reader
  return html`<nav class="pager" aria-label="${words('shell.pager.label')}">
    ${newer && html`<a class="newer" href="${newer}" rel="prev">${icon('back')}${words('shell.pager.newer')}</a>`}
    ${older && html`<a class="older" href="${older}" rel="next">${words('shell.pager.older')}${icon('onward')}</a>`}
  </nav>`
}

function link({ href, label, isHere = false }: Way): Html {
  return html`<a${attributes({ href, 'aria-current': isHere && 'page' })}>${label}</a>`
}
