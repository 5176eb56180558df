import type { Editor } from '@tiptap/core'
import { acts, type Act } from './acts.ts'

interface Bench {
  readonly area: HTMLTextAreaElement
  readonly tools: HTMLElement
  readonly askForLink: () => void
  readonly offerEmoji: (editor: Editor) => void
}

/** Makes the buttons work: one of them is reached by Tab, the arrow keys walk among those that are shown. */
export function toolbarOn(editor: Editor, bench: Bench, signal: AbortSignal): void {
  const bar = bench.tools.querySelector<HTMLElement>('[role=toolbar]')
  if (!bar) return
  const buttons = [...bar.querySelectorAll('button')]
  const known = actsOf(bench, bar)
  const shown = () => buttons.filter((button) => button.offsetParent !== null)
  bar.setAttribute('aria-controls', `${bench.area.id}-editor`)
  for (const button of buttons) prepare(button, bench)
  rove(buttons, buttons[0])

  // Pressing a button leaves the caret, and a phone's keyboard, where they are.
  bar.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
  bar.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null
      if (!button || button.getAttribute('aria-disabled') === 'true') return
      rove(buttons, button)
      const pressed = known[button.dataset['act'] ?? '']
      pressed?.run(editor)
      // At once: a letter that is typed meanwhile would be lost.
      if (pressed && pressed.leads !== true) editor.view.focus()
    },
    { signal },
  )
  bar.addEventListener('keydown', (event) => walk(event, editor, shown(), buttons), { signal })
  const show = (): void => {
    for (const button of buttons) showState(button, known[button.dataset['act'] ?? ''], editor)
    for (const row of bar.querySelectorAll<HTMLElement>('[data-inside]')) {
      row.hidden = !editor.isActive(row.dataset['inside'] ?? '')
    }
    if (!shown().some(({ tabIndex }) => tabIndex === 0)) rove(buttons, shown()[0] ?? buttons[0])
  }
  editor.on('transaction', show)
  show()
}

function actsOf({ area, askForLink, offerEmoji }: Bench, bar: HTMLElement): Readonly<Record<string, Act>> {
  return {
    ...acts,
    link: { leads: true, run: askForLink, isOn: (editor) => editor.isActive('link') },
    emoji: { run: offerEmoji },
    file: { leads: true, run: () => fileInputOf(area)?.click() },
    more: { leads: true, run: () => unfold(bar) },
  }
}

function fileInputOf({ form }: HTMLTextAreaElement): HTMLElement | null {
  return form?.querySelector('file-box input[type=file]') ?? null
}

function unfold(bar: HTMLElement): void {
  const row = bar.querySelector<HTMLElement>('[data-more]')
  if (!row) return
  row.hidden = !row.hidden
  bar.querySelector('[data-act=more]')?.setAttribute('aria-expanded', String(!row.hidden))
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

function prepare(button: HTMLButtonElement, { area }: Bench): void {
  const { act, keys } = button.dataset
  if (act === 'file') button.hidden = fileInputOf(area) === null
  if (act === 'mention') button.hidden = !area.closest<HTMLElement>('name-offers')?.dataset['from']
  if (keys === undefined) return
  button.setAttribute('aria-keyshortcuts', keys.replace('Mod', isApple ? 'Meta' : 'Control'))
  const name = button.textContent.trim()
  button.title = `${name} (${keys.replace('Mod', isApple ? '⌘' : 'Ctrl')})`
}

function showState(button: HTMLButtonElement, act: Act | undefined, editor: Editor): void {
  if (act?.isOn) button.setAttribute('aria-pressed', String(act.isOn(editor)))
  if (act?.isPossible) button.setAttribute('aria-disabled', String(!act.isPossible(editor)))
}

function rove(buttons: readonly HTMLButtonElement[], chosen: HTMLButtonElement | undefined): void {
  for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1
}

function walk(
  event: KeyboardEvent,
  editor: Editor,
  shown: readonly HTMLButtonElement[],
  buttons: readonly HTMLButtonElement[],
): void {
  if (event.key === 'Escape') {
    editor.view.focus()
    return
  }
  const here = shown.findIndex((button) => button === event.target)
  const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key]
  const button = next === undefined ? undefined : shown.at(next >= shown.length ? 0 : next)
  if (!button) return
  event.preventDefault()
  rove(buttons, button)
  button.focus()
}
