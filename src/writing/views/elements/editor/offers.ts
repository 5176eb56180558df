import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { emojiNamed, namesBeginning } from './offered.ts'
import { typedIn, type Typed } from './typed.ts'

const pause = 150

export interface Offers {
  readonly extension: Extension
  /** Every emoji, to choose from. */
  offerEmoji(editor: Editor): void
}

/** What is offered now, and what was typed for it. */
interface Offering {
  readonly area: HTMLTextAreaElement
  readonly tools: HTMLElement
  readonly from: string
  list: HTMLElement | null
  typed: Typed | null
  asking: AbortController
  timer: number
}

/**
 * Offers names after an @ and emoji after a colon, in a list under the words. The list is walked with the arrow keys
 * while the caret stays where it is, and how much there is to choose from is said.
 */
export function offersOn(area: HTMLTextAreaElement, tools: HTMLElement): Offers {
  const from = area.closest<HTMLElement>('name-offers')?.dataset['from'] ?? ''
  const offering: Offering = { area, tools, from, list: null, typed: null, asking: new AbortController(), timer: 0 }
  const plugin = new Plugin({
    props: {
      handleKeyDown: (view, event) => press(offering, view, event),
      handleDOMEvents: { blur: (view) => close(offering, view) },
    },
    view: () => ({
      update: (view, { doc, selection }) => {
        if (!doc.eq(view.state.doc) || !selection.eq(view.state.selection)) look(offering, view)
      },
    }),
  })
  return {
    extension: Extension.create({ name: 'offers', priority: 1_000, addProseMirrorPlugins: () => [plugin] }),
    offerEmoji({ view }) {
      view.focus()
      offering.typed = null
      show(offering, view, emojiNamed(tools, ''))
    },
  }
}

/** Looks at what is typed whenever the words or the caret change. */
function look(offering: Offering, view: EditorView): void {
  const before = offering.typed
  const typed = typedIn(view.state)
  if (typed !== null && typed.text === before?.text && typed.from === before.from) return
  offering.typed = typed
  clearTimeout(offering.timer)
  if (typed === null) close(offering, view)
  else if (typed.sign === ':') show(offering, view, emojiNamed(offering.tools, typed.text))
  else if (offering.from !== '') {
    offering.timer = window.setTimeout(() => void offerNames(offering, view, typed.text), pause)
  }
}

async function offerNames(offering: Offering, view: EditorView, text: string): Promise<void> {
  offering.asking.abort()
  offering.asking = new AbortController()
  const { signal } = offering.asking
  const names = await namesBeginning(offering.from, text, signal)
  if (!signal.aborted && !view.isDestroyed) show(offering, view, names)
}

function show(offering: Offering, view: EditorView, offered: HTMLElement | null): void {
  close(offering, view)
  if (!offered?.childElementCount) return
  offered.id = `${offering.area.id}-offers`
  offered.hidden = false
  offered.addEventListener('mousedown', (event) => point(offering, view, event))
  offering.list = offered
  offering.tools.append(offered)
  view.dom.setAttribute('aria-controls', offered.id)
  say(offering.tools, offered.childElementCount)
  choose(offering, view, 0)
}

// Always false: others hear of what closed it, too.
function close(offering: Offering, view: EditorView): false {
  clearTimeout(offering.timer)
  offering.asking.abort()
  offering.list?.remove()
  offering.list = null
  view.dom.removeAttribute('aria-controls')
  view.dom.removeAttribute('aria-activedescendant')
  return false
}

function say(tools: HTMLElement, count: number): void {
  const status = tools.querySelector<HTMLElement>('[role=status]')
  if (!status) return
  const { one = '', many = '' } = status.dataset
  status.textContent = count === 1 ? one : many.replace('{count}', String(count))
}

function optionsIn({ list }: Offering): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
}

function press(offering: Offering, view: EditorView, event: KeyboardEvent): boolean {
  if (!offering.list || event.isComposing || event.ctrlKey || event.metaKey) return false
  const options = optionsIn(offering)
  const here = options.findIndex((option) => option.getAttribute('aria-selected') === 'true')
  const isGrid = offering.list.classList.contains('all')
  if (event.key === 'ArrowDown' || (isGrid && event.key === 'ArrowRight')) choose(offering, view, here + 1)
  else if (event.key === 'ArrowUp' || (isGrid && event.key === 'ArrowLeft')) choose(offering, view, here - 1)
  else if (event.key === 'Enter' || event.key === 'Tab') take(offering, view, options[here])
  else if (event.key === 'Escape') close(offering, view)
  else return false
  return true
}

function choose(offering: Offering, view: EditorView, wanted: number): void {
  const options = optionsIn(offering)
  const chosen = options.at(wanted % options.length)
  for (const option of options) option.setAttribute('aria-selected', String(option === chosen))
  chosen?.scrollIntoView({ block: 'nearest' })
  if (chosen) view.dom.setAttribute('aria-activedescendant', chosen.id)
}

function point(offering: Offering, view: EditorView, event: Event): void {
  event.preventDefault()
  const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null
  take(offering, view, option ?? undefined)
}

function take(offering: Offering, view: EditorView, option: HTMLElement | undefined): void {
  if (!option) return
  const { schema, tr, selection } = view.state
  const { text } = option.dataset
  const person = option.id.replace(/^suggestion-/, '')
  const name = option.lastElementChild?.textContent ?? ''
  const made = text === undefined ? schema.node('mention', { person, name }) : schema.text(text)
  const start = offering.typed?.from ?? selection.from
  view.dispatch(tr.replaceWith(start, selection.to, [made, schema.text(' ')]).scrollIntoView())
  close(offering, view)
  view.focus()
}
