const pause = 150

/**
 * Offers members' names under the textarea inside, while one types an @ and the beginning of a name.
 * `data-from` lists them, each with what to write in `data-mention`.
 */
class NameOffers extends HTMLElement {
  #listening = new AbortController()
  #asking = new AbortController()
  #timer = 0
  #begun = 0
  #list: HTMLElement | null = null

  connectedCallback(): void {
    const area = this.#area
    if (!area || !this.dataset['from']) return
    this.#listening = new AbortController()
    const { signal } = this.#listening
    area.setAttribute('aria-autocomplete', 'list')
    area.addEventListener('input', () => this.#wait(), { signal })
    area.addEventListener('keydown', (event) => this.#key(event), { signal })
    area.addEventListener('blur', () => this.#close(), { signal })
    this.addEventListener('mousedown', (event) => this.#press(event), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    this.#close()
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  get #offers(): HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
  }

  #wait(): void {
    clearTimeout(this.#timer)
    // Behind the editor, which offers names itself, nobody types here.
    const typed = this.hidden ? null : this.#typed()
    if (typed === null) this.#close()
    else this.#timer = window.setTimeout(() => void this.#ask(typed), pause)
  }

  /** What stands between an @ and the caret, where it could be the beginning of a name. */
  #typed(): string | null {
    const area = this.#area
    if (!area || area.selectionStart !== area.selectionEnd) return null
    const found = /(?:^|[^\p{L}\p{N}._%+-])@(\p{L}[\p{L}\p{M}'’ -]{0,40})$/u.exec(
      area.value.slice(0, area.selectionStart),
    )
    if (!found?.[1]) return null
    this.#begun = area.selectionStart - found[1].length - 1
    return found[1]
  }

  async #ask(typed: string): Promise<void> {
    this.#asking.abort()
    this.#asking = new AbortController()
    const { signal } = this.#asking
    try {
      const answer = await fetch(`${this.dataset['from'] ?? ''}?q=${encodeURIComponent(typed)}`, { signal })
      if (answer.ok && !answer.redirected) this.#show(await answer.text())
    } catch {
      // Offers are a help and not needed: a name that is typed in full calls as well.
    }
  }

  #show(markup: string): void {
    this.#close()
    const template = document.createElement('template')
    template.innerHTML = markup
    const list = template.content.querySelector<HTMLElement>('[role=listbox]')
    if (!list?.childElementCount) return
    list.id = 'name-offers'
    this.#list = list
    this.append(list)
    this.#area?.setAttribute('aria-controls', list.id)
    this.#choose(0)
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#asking.abort()
    this.#list?.remove()
    this.#list = null
    this.#area?.removeAttribute('aria-controls')
    this.#area?.removeAttribute('aria-activedescendant')
  }

  #key(event: KeyboardEvent): void {
    if (!this.#list || event.isComposing || event.ctrlKey || event.metaKey) return
    const here = this.#offers.findIndex((offer) => offer.getAttribute('aria-selected') === 'true')
    if (event.key === 'ArrowDown') this.#choose(here + 1)
    else if (event.key === 'ArrowUp') this.#choose(here - 1)
    else if (event.key === 'Enter' || event.key === 'Tab') this.#take(this.#offers[here])
    else if (event.key === 'Escape') this.#close()
    else return
    event.preventDefault()
  }

  #choose(wanted: number): void {
    const offers = this.#offers
    const chosen = offers.at(wanted % offers.length)
    for (const offer of offers) offer.setAttribute('aria-selected', String(offer === chosen))
    if (chosen) this.#area?.setAttribute('aria-activedescendant', chosen.id)
  }

  #press(event: MouseEvent): void {
    const offer = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null
    if (!offer) return
    event.preventDefault()
    this.#take(offer)
  }

  #take(offer: HTMLElement | undefined): void {
    const area = this.#area
    if (!area || !offer) return
    const text = `${offer.dataset['mention'] ?? ''} `
    area.setRangeText(text, this.#begun, area.selectionEnd, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
    this.#close()
  }
}

customElements.define('name-offers', NameOffers)
