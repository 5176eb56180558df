import { startLive } from './live.ts'

/** Not everybody who hears of an announcement asks at the same moment. */
const spread = 2_000

/** How much is new in the inbox, kept true while the page is open. It says nothing aloud: it waits to be looked at. */
class LiveCount extends HTMLElement {
  #timer = 0
  #listening = new AbortController()

  connectedCallback(): void {
    startLive()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    document.addEventListener('live:notice', () => this.#wait(), { signal })
    document.addEventListener('live:gap', () => this.#wait(), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearTimeout(this.#timer)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => void this.#count(), Math.random() * spread)
  }

  /** A lost connection leaves what was there; the next change asks again. */
  async #count(): Promise<void> {
    try {
      const answer = await fetch(this.dataset['from'] ?? '')
      if (answer.ok) this.innerHTML = await answer.text()
    } catch {
      return
    }
  }
}

customElements.define('live-count', LiveCount)
