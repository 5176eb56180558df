import { startLive } from '../../../shell/elements/live.ts'

/** Not everybody asks at the same moment. */
const spread = 400

/**
 * A board that hears that something changed on it, and shows itself anew; by its promise it never hears who changed it.
 * Whoever is just writing, or has ticked something, keeps the page as it is, and is told that it went on.
 *
 *   <live-board data-board="id">… <p class="went-on" role="status" hidden>… <a>Show it</a></p> …</live-board>
 */
class LiveBoard extends HTMLElement {
  #timer = 0
  #listening = new AbortController()

  connectedCallback(): void {
    startLive()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const hear = (board: string) => board === this.dataset['board'] && this.#wait()
    document.addEventListener('live:thread', ({ detail }) => hear(detail.thread), { signal })
    document.addEventListener('live:gap', () => this.#wait(), { signal })
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

  #isInUse(): boolean {
    const fields = [
      ...this.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input:not([type=hidden])'),
    ]
    const isChanged = fields.some((field) =>
      field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)
        ? field.checked !== field.defaultChecked
        : field.value !== field.defaultValue,
    )
    const active = document.activeElement
    const isTyping = active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement
    return isChanged || (isTyping && this.contains(active)) || this.querySelector('details[open]') !== null
  }
}

customElements.define('live-board', LiveBoard)
