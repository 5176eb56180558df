import { html, type Html, type Renderable } from '#kernel/html.ts'
import { icon, type IconName } from './icon.ts'

interface Card {
  readonly content: Renderable
  /** The one card of a page that matters most now. */
  readonly isLead?: boolean
}

interface EmptyState {
  readonly icon: IconName
  readonly title: string
  /** What belongs here. */
  readonly content: Renderable
  /** How to begin. */
  readonly act?: Renderable
}

export type ChipKind = 'plain' | 'ask' | 'good' | 'care'

interface Chip {
  readonly label: Renderable
  readonly kind?: ChipKind
  readonly icon?: IconName
}

export function card({ content, isLead = false }: Card): Html {
  return html`<section class="${isLead ? 'card lead' : 'card'} stack-s">${content}</section>`
}

/** Items under each other with a thin rule between, in a card. */
export function list(items: readonly Renderable[]): Html {
  return html`<ul class="list card">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

/** The same without a card around it, for the aside. */
export function plainList(items: readonly Renderable[]): Html {
  return html`<ul class="list">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}

export function emptyState({ icon: name, title, content, act }: EmptyState): Html {
  return html`<section class="empty">${icon(name)}<h2>${title}</h2><p>${content}</p>${act}</section>`
}

export function chip({ label, kind = 'plain', icon: name }: Chip): Html {
  return html`<span class="${kind === 'plain' ? 'chip' : `chip ${kind}`}">${name && icon(name)}${label}</span>`
}
