import { startLive, type ThreadChange } from '../../../shell/elements/live.ts'

/** The room is asked for again so often without any news, which also says that its reader is still here. */
const beat = 50_000
/** Between two askings, so that a lively room is not asked for at each word. The first comes at once. */
const pause = 900
/** That the room is at another step, or its timer runs, waits for nothing longer than this. */
const pauseOfMove = 200
/** The server ends each stream now and then and it comes back by itself: nobody is told of so short a while. */
const patience = 4_000
/** Not everybody who hears of a raised hand asks at the same moment. */
const spread = 200
/** What is asked for when the page is right already, only to have the steps beside it: within so long. */
const leisure = 6_000

/**
 * A room that follows where the room is. What changed is put in its place: words being typed, what is folded open and where
 * the reader is stay as they are. What she should know without looking is told quietly, once.
 *
 *   <live-room data-room="id" data-from="/gatherings/id/room/now" data-lost="…">
 *     <p role="status" id="room-told" data-turbo-permanent></p>
 *     <p role="status" id="room-lost" data-turbo-permanent></p>
 *     <div id="room-now">… <section data-said="Now: Check-in">…</div>
 *   </live-room>
 */
class LiveRoom extends HTMLElement {
  #stop = new AbortController()
  #seen = new MutationObserver(() => this.#tell())
  #told = new Set<string>()
  #beat = 0
  #later = 0
  #lastAsked = 0
  /** When it is asked for next, if anything was heard. */
  #due = Infinity
  #isAsking = false
  #losing = 0
  /** Counts the steps that were shown without asking. */
  #leaps = 0

  connectedCallback(): void {
    this.#stop = new AbortController()
    const { signal } = this.#stop
    document.addEventListener('live:thread', ({ detail }) => this.#hear(detail), { signal })
    for (const event of ['live:start', 'live:gap', 'live:notice'] as const) {
      document.addEventListener(event, () => this.#ask(pause), { signal })
    }
    document.addEventListener('live:lost', () => this.#lose(), { signal })
    for (const event of ['online', 'offline'] as const) window.addEventListener(event, () => this.#ask(0), { signal })
    // A phone that was put away comes back to where the room is.
    document.addEventListener('visibilitychange', () => !document.hidden && this.#ask(pause), { signal })
    this.addEventListener('turbo:submit-end', emptied, { signal })
    this.#told = new Set(this.#sayings())
    this.#seen.observe(this, { subtree: true, childList: true, attributeFilter: ['data-said'] })
    this.#beat = window.setInterval(() => this.#ask(pause), beat + Math.random() * 10 * spread)
    startLive()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#seen.disconnect()
    clearInterval(this.#beat)
    clearTimeout(this.#later)
    clearTimeout(this.#losing)
  }

  #hear({ thread, kind, step }: ThreadChange): void {
    if (thread !== this.dataset['room']) return
    if (kind === 'room.moved' && this.#goTo(step)) this.#askBy(Date.now() + pause + Math.random() * leisure)
    else this.#ask(kind === 'room.moved' ? pauseOfMove : pause + Math.random() * spread)
  }

  /** Shows a step that was sent beforehand; false where it was not. */
  #goTo(step: string): boolean {
    const prepared = this.querySelector<HTMLTemplateElement>(`template[data-step="${CSS.escape(step)}"]`)
    if (prepared === null) return false
    this.append(prepared.content)
    for (const old of this.querySelectorAll('template[data-step]')) old.remove()
    this.#leaps++
    return true
  }

  #ask(after: number): void {
    this.#askBy(this.#lastAsked + after)
  }

  #askBy(moment: number): void {
    clearTimeout(this.#later)
    const due = Math.min(this.#due, moment)
    const wait = due - Date.now()
    this.#due = this.#isAsking || wait > 0 ? due : Infinity
    if (this.#due < Infinity) this.#later = window.setTimeout(() => this.#askBy(due), Math.max(wait, 50))
    else void this.#show()
  }

  /** A lost connection leaves what was there; it is asked again until somebody answers. */
  async #show(): Promise<void> {
    this.#isAsking = true
    this.#lastAsked = Date.now()
    const leaps = this.#leaps
    try {
      const answer = await fetch(`${this.dataset['from'] ?? ''}?has=${this.#parts().join('~')}`)
      if (answer.status >= 500) return this.#askAgain()
      this.#say('')
      if (answer.status !== 200) return
      const stream = document.createElement('template')
      stream.innerHTML = await answer.text()
      // What was asked for before a leap may tell where the room was.
      if (leaps !== this.#leaps) return this.#ask(0)
      // Whoever pressed a button meanwhile gets the whole page anyway.
      if (this.isConnected) this.append(stream.content)
    } catch {
      this.#askAgain()
    } finally {
      this.#isAsking = false
    }
  }

  #askAgain(): void {
    if (!this.isConnected) return
    this.#lose()
    this.#ask(2 * pause + Math.random() * spread)
  }

  #lose(): void {
    this.#losing ||= window.setTimeout(() => this.#say(this.dataset['lost'] ?? ''), patience)
  }

  /** Whether the connection is lost stands in a place of its own, and is read aloud once. */
  #say(words: string): void {
    clearTimeout(this.#losing)
    this.#losing = 0
    const place = this.querySelector('#room-lost')
    if (place && place.textContent !== words) place.textContent = words
  }

  /** What is here, so that only what is otherwise is sent. */
  #parts(): string[] {
    const parts = this.querySelectorAll<HTMLElement>('[data-part]')
    return Array.from(parts, ({ dataset }) => `${dataset['part']}.${dataset['tag']}`)
  }

  #sayings(): string[] {
    return Array.from(this.querySelectorAll<HTMLElement>('[data-said]'), (one) => one.dataset['said'] ?? '')
  }

  #tell(): void {
    const now = this.#sayings()
    const fresh = now.filter((saying) => saying !== '' && !this.#told.has(saying))
    this.#told = new Set(now)
    const place = this.querySelector('#room-told')
    if (place && fresh.length > 0) place.textContent = fresh.join(' ')
  }
}

/** A form stays as it is while the page changes around it; once it is sent, it is empty again. */
function emptied(event: Event): void {
  const isDone = event instanceof CustomEvent && event.detail?.success === true
  if (isDone && event.target instanceof HTMLFormElement) event.target.reset()
}

customElements.define('live-room', LiveRoom)
