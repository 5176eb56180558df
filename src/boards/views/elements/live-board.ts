import { startLive, type ThreadChange } from '../../../shell/elements/live.ts'

/** Not everybody asks at the same moment. */
const spread = 400

/**
 * A board that hears that something changed on it, and shows itself anew; by its promise it never hears who changed it.
 * Whoever is just writing, or has ticked something, keeps the page as it is, and is told that it went on. Where the boards of
 * a gathering stand together, the id is the gathering's, and it hears of whichever is shown, too.
 *
 *   <live-board data-board="id" data-hears="id">… <p class="went-on" role="status" hidden>… <a>Show it</a></p> …</live-board>
 */
class LiveBoard extends HTMLElement {
  #timer = 0
  #listening = new AbortController()

  connectedCallback(): void {
    startLive()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const hear = ({ thread, kind }: ThreadChange) => {
      const hears = (this.dataset['hears'] ?? '').split(' ')
      if (kind === 'board.changed' && hears.includes(thread)) this.#wait()
    }
    document.addEventListener('live:thread', ({ detail }) => hear(detail), { signal })
    document.addEventListener('live:gap', () => this.#wait(), { signal })
    // The page around it may be refreshed in place while somebody writes here.
    this.addEventListener('turbo:before-morph-element', (event) => this.#keep(event), { signal })
    this.addEventListener('turbo:submit-end', emptied, { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearTimeout(this.#timer)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#look(), Math.random() * spread)
  }

  async #look(): Promise<void> {
    if (this.#isInUse()) return this.#tell()
    const fresh = await this.#ask()
    if (fresh === null || !this.isConnected) return
    // Somebody may have begun to write while the answer was on its way.
    if (this.#isInUse()) return this.#tell()
    const hadFocus = this.contains(document.activeElement)
    this.dataset['hears'] = fresh.dataset['hears']
    this.replaceChildren(...fresh.childNodes)
    if (!hadFocus) return
    this.tabIndex = -1
    this.focus({ preventScroll: true })
  }

  /** The same page as it is now. While the server is away, what is here stays. */
  async #ask(): Promise<HTMLElement | null> {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
      if (!answer.ok) return null
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      return page.querySelector<HTMLElement>(`live-board[data-board="${this.dataset['board'] ?? ''}"]`)
    } catch {
      return null
    }
  }

  #tell(): void {
    const line = this.querySelector<HTMLElement>('.went-on')
    if (line) line.hidden = false
  }

  /** Nothing is changed as long as there are words that were not sent. */
  #keep(event: Event): void {
    if (event.target !== this || !this.#hasUnsent()) return
    event.preventDefault()
    this.#tell()
  }

  #hasUnsent(): boolean {
    return [...this.querySelectorAll('textarea, input')].some(isChanged)
  }

  #isInUse(): boolean {
    const active = document.activeElement
    const isTyping = active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement
    const isOpen = this.querySelector('details[open] form') !== null
    return isOpen || this.#hasUnsent() || (isTyping && this.contains(active))
  }
}

/** What was ticked or typed and not sent. */
function isChanged(field: EventTarget | null): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  const isTicked = field.type === 'checkbox' || field.type === 'radio'
  return isTicked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Once a form is sent, it is empty again. */
function emptied(event: Event): void {
  const isDone = event instanceof CustomEvent && event.detail?.success === true
  if (isDone && event.target instanceof HTMLFormElement) event.target.reset()
}

customElements.define('live-board', LiveBoard)
