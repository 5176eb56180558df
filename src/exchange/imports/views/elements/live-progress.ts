/** How often it looks how far the work is, in milliseconds. */
const every = 2_000

/**
 * Shows how far something is while it goes on, and then what came of it. What somebody has opened, or stands on, stays
 * as it is. It speaks at each quarter and at the end, and asks nothing while nobody looks.
 *
 *   <live-progress data-from="/imports/id">
 *     <div id="import-progress">… <progress> …</div>
 *     <p class="look">a link, for where this does not run</p>
 *     <div id="import-report">…</div>
 *   </live-progress>
 *
 * Without `data-from` the work is over.
 */
class LiveProgress extends HTMLElement {
  #timer = 0
  #quarter = 0
  #voice = Object.assign(document.createElement('p'), { className: 'unseen', role: 'status' })

  connectedCallback(): void {
    if (this.dataset['from'] === undefined) return
    this.#quarter = quarterIn(this)
    this.append(this.#voice)
    this.#wait()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
  }

  #wait(): void {
    this.#timer = window.setTimeout(() => void this.#look(), every)
  }

  async #look(): Promise<void> {
    const fresh = document.hidden ? null : await this.#ask()
    if (!this.isConnected) return
    if (fresh === null) this.#wait()
    else if (fresh.dataset['from'] === undefined) this.#end(fresh)
    else this.#take(fresh)
  }

  /** The same page as it is now. While the server is away, what is here stays. */
  async #ask(): Promise<HTMLElement | null> {
    try {
      const answer = await fetch(this.dataset['from'] ?? '', { headers: { accept: 'text/html' } })
      if (!answer.ok) return null
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      return page.querySelector<HTMLElement>('live-progress')
    } catch {
      return null
    }
  }

  #take(fresh: HTMLElement): void {
    for (const part of fresh.querySelectorAll(':scope > [id]')) {
      const old = this.querySelector(`#${part.id}`)
      if (old && !isInUse(old)) old.replaceWith(part)
    }
    const quarter = quarterIn(this)
    if (quarter > this.#quarter) this.#say(this.querySelector('.progress p'))
    this.#quarter = quarter
    this.#wait()
  }

  #end(fresh: HTMLElement): void {
    const hadFocus = this.contains(document.activeElement)
    delete this.dataset['from']
    this.replaceChildren(...fresh.childNodes, this.#voice)
    this.#say(this.querySelector('.notice p'))
    if (!hadFocus) return
    this.tabIndex = -1
    this.focus()
  }

  #say(what: HTMLElement | null): void {
    this.#voice.textContent = what?.innerText ?? ''
  }
}

function quarterIn(element: HTMLElement): number {
  return Math.floor(4 * Math.max(0, element.querySelector('progress')?.position ?? 0))
}

function isInUse(element: Element): boolean {
  return element.contains(document.activeElement) || element.querySelector('details[open]') !== null
}

customElements.define('live-progress', LiveProgress)
