import { lastHeard, type ThreadChange } from '../../../shell/elements/live.ts'

/** As many as the server gives at once. */
const most = 100

/**
 * A thread that hears of what is added to it. New replies wait behind a button, so that nothing jumps;
 * what changed in a post that is shown already is put in its place.
 *
 *   <live-thread data-thread="id" data-last="41" data-since="/threads/id/after/"
 *                data-one="1 new reply" data-many="{count} new replies">
 *     <ol>…</ol>
 *     <p class="waiting" id="waiting" role="status" data-turbo-permanent></p>
 *   </live-thread>
 */
class LiveThread extends HTMLElement {
  static readonly observedAttributes = ['data-last']

  #waiting: HTMLElement[] = []
  #asking: Promise<void> = Promise.resolve()
  #button = document.createElement('button')
  #stop = new AbortController()

  connectedCallback(): void {
    const { signal } = this.#stop
    this.#button.type = 'button'
    this.#button.className = 'button quiet'
    this.#button.addEventListener('click', () => this.#show())
    this.#announce()

    document.addEventListener('live:thread', ({ detail }) => this.#hear(detail), { signal })
    document.addEventListener('live:start', () => this.#askForNew(), { signal })
    document.addEventListener('live:gap', () => this.#askForNew(), { signal })
    // Something may have been said while this page was on its way.
    if (lastHeard(this.dataset['thread'] ?? '') > this.#last) this.#askForNew()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#stop = new AbortController()
    // The place where it stood goes on to the next page; what it would show does not.
    this.#button.remove()
  }

  /** The page was refreshed in place and shows more now. */
  attributeChangedCallback(): void {
    const last = Number(this.dataset['last'] ?? 0)
    this.#waiting = this.#waiting.filter((post) => seqOf(post) > last)
    this.#announce()
  }

  #hear({ thread, seq, kind }: ThreadChange): void {
    if (thread !== this.dataset['thread']) return
    if (kind === 'post.added' || seq > this.#last) this.#askForNew()
    else this.#asking = this.#asking.then(() => this.#replace(seq))
  }

  get #list(): HTMLElement | null {
    return this.querySelector('ol')
  }

  /** The last post that this page has, shown or waiting. */
  get #last(): number {
    return Math.max(Number(this.dataset['last'] ?? 0), ...this.#waiting.map(seqOf))
  }

  #askForNew(): void {
    this.#asking = this.#asking.then(async () => {
      const given = await this.#since(this.#last)
      // The page may have been refreshed meanwhile, and show them already.
      const shown = new Set(Array.from(this.#list?.children ?? [], ({ id }) => id))
      this.#waiting.push(...given.filter((post) => !shown.has(post.id) && seqOf(post) > this.#last))
      this.#announce()
      if (given.length >= most) this.#askForNew()
    })
  }

  async #replace(seq: number): Promise<void> {
    const old = this.#list?.querySelector(`#post-${seq}`)
    if (!old || old.contains(document.activeElement)) return
    const [fresh] = await this.#since(seq - 1)
    if (fresh && seqOf(fresh) === seq) old.replaceWith(fresh)
  }

  /** The posts after one, as this viewer may see them. A lost connection gives none; the next change asks again. */
  async #since(seq: number): Promise<HTMLElement[]> {
    try {
      const response = await fetch(`${this.dataset['since'] ?? ''}${seq}`, { headers: { accept: 'text/html' } })
      if (!response.ok) return []
      const template = document.createElement('template')
      template.innerHTML = await response.text()
      return Array.from(template.content.querySelectorAll<HTMLElement>('[id^="post-"]'))
    } catch {
      return []
    }
  }

  #announce(): void {
    const count = this.#waiting.length
    const status = this.querySelector('.waiting')
    if (count === 0) {
      this.#button.remove()
      return
    }
    const words = count === 1 ? this.dataset['one'] : this.dataset['many']
    this.#button.textContent = (words ?? '').replace('{count}', String(count))
    status?.append(this.#button)
  }

  #show(): void {
    const [first] = this.#waiting
    this.#list?.append(...this.#waiting)
    this.dataset['last'] = String(this.#last)
    this.#waiting = []
    this.#announce()
    first?.setAttribute('tabindex', '-1')
    first?.focus()
  }
}

function seqOf({ id }: HTMLElement): number {
  return Number(id.replace('post-', ''))
}

customElements.define('live-thread', LiveThread)
