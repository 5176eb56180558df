/**
 * Counts down by itself, from what the server's clock said when the page was made. It is told aloud when the time begins to
 * run and when it is up, and never between.
 *
 *   <room-timer data-until="1781000000000" data-now="…" data-left="300" data-begun="…" data-over="…">
 *     <span class="count">5 minutes</span>
 *   </room-timer>
 */
class RoomTimer extends HTMLElement {
  static readonly observedAttributes = ['data-until', 'data-now', 'data-left']

  #ticking = 0
  /** How far the clock of this device is ahead of the server's. */
  #ahead = 0
  #was: 'running' | 'over' | 'standing' | null = null

  connectedCallback(): void {
    this.#ticking = window.setInterval(() => this.#draw(), 1000)
    this.#draw()
  }

  disconnectedCallback(): void {
    clearInterval(this.#ticking)
  }

  attributeChangedCallback(name: string): void {
    if (name === 'data-now') this.#ahead = Date.now() - Number(this.dataset['now'])
    // What it is given to begin with is drawn once it is all there.
    if (this.#ticking !== 0) this.#draw()
  }

  #draw(): void {
    const count = this.querySelector('.count')
    if (!count) return
    const until = Number(this.dataset['until'])
    const left = until > 0 ? (until - Date.now() + this.#ahead) / 1000 : Number(this.dataset['left'])
    const seconds = Math.max(0, Math.round(left))
    const state = until === 0 ? 'standing' : seconds === 0 ? 'over' : 'running'
    const said = state === 'over' ? (this.dataset['over'] ?? '') : clock(seconds)
    if (count.textContent !== said) count.textContent = said
    this.classList.toggle('over', state === 'over')
    this.#tell(state)
  }

  #tell(state: 'running' | 'over' | 'standing'): void {
    const before = this.#was
    this.#was = state
    if (before === null || before === state) return
    const words = state === 'running' ? this.dataset['begun'] : state === 'over' ? this.dataset['over'] : ''
    const place = document.querySelector('#room-told')
    if (place && words) place.textContent = words
  }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

customElements.define('room-timer', RoomTimer)
