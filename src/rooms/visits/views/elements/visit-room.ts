/** The page is asked for again so often: often enough for a step of some minutes, and of a few guests nobody notices it. */
const period = 15_000
/** Not every guest asks in the same moment. */
const spread = 5_000

/**
 * A guest's page that follows a room. She hears nothing of the community's events: her page asks, and is sent something only
 * where that is otherwise than what it has.
 *
 *   <visit-room data-from="/guest/gatherings/id/now" data-lost="…">
 *     <p role="status" id="room-told" data-turbo-permanent></p>
 *     <p role="status" id="room-lost" data-turbo-permanent></p>
 *     <div id="visit-now" data-tag="…" data-follows="yes">… <section data-said="Now: Check-in">…</div>
 *   </visit-room>
 */
class VisitRoom extends HTMLElement {
  #stop = new AbortController()
  #later = 0
  #said = ''

  connectedCallback(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#said = this.#saying()
    document.addEventListener('visibilitychange', () => !document.hidden && void this.#ask(), { signal })
    window.addEventListener('online', () => void this.#ask(), { signal })
    this.#wait()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    clearTimeout(this.#later)
  }

  #wait(): void {
    clearTimeout(this.#later)
    const isOver = this.querySelector<HTMLElement>('#visit-now')?.dataset['follows'] !== 'yes'
    if (this.isConnected && !isOver) {
      this.#later = window.setTimeout(() => void this.#ask(), period + Math.random() * spread)
    }
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#later)
    try {
      if (!document.hidden) await this.#show()
    } catch {
      this.#say('room-lost', this.dataset['lost'] ?? '')
    } finally {
      this.#wait()
    }
  }

  async #show(): Promise<void> {
    const has = this.querySelector<HTMLElement>('#visit-now')?.dataset['tag'] ?? ''
    const answer = await fetch(`${this.dataset['from'] ?? ''}?has=${encodeURIComponent(has)}`, {
      signal: this.#stop.signal,
    })
    // What is not open to her any more goes from her screen.
    if (answer.status === 401 || answer.status === 404) return location.reload()
    this.#say('room-lost', answer.ok ? '' : (this.dataset['lost'] ?? ''))
    if (answer.status !== 200) return
    const stream = document.createElement('template')
    stream.innerHTML = await answer.text()
    if (!this.isConnected) return
    this.append(stream.content)
    // Turbo puts it in its place with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => this.#tell()))
  }

  #tell(): void {
    const said = this.#saying()
    if (said !== '' && said !== this.#said) this.#say('room-told', said)
    this.#said = said
    this.#wait()
  }

  #saying(): string {
    return this.querySelector<HTMLElement>('[data-said]')?.dataset['said'] ?? ''
  }

  #say(place: 'room-told' | 'room-lost', words: string): void {
    const told = this.querySelector(`#${place}`)
    if (told && told.textContent !== words) told.textContent = words
  }
}

customElements.define('visit-room', VisitRoom)
