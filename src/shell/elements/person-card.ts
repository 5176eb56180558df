const opensAfter = 400
const closesAfter = 250
const edge = 8

let count = 0

/**
 * Round a link with somebody's name: what its reader may see of her, when a mouse rests on the name or the keyboard stops
 * at it. It stays while either is there, the mouse may go onto it, and Escape closes it. Touch asks for nothing.
 */
class PersonCard extends HTMLElement {
  #listening = new AbortController()
  #timer = 0
  #asked: Promise<string | null> | null = null
  #card: HTMLElement | null = null

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.addEventListener('pointerenter', (event) => this.#rest(event), { signal })
    this.addEventListener('pointerleave', () => this.#later(closesAfter, () => this.#close()), { signal })
    this.addEventListener('focusin', () => this.#stop(), { signal })
    this.addEventListener('focusout', () => this.#close(), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    this.#close()
  }

  #rest({ pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') this.#later(this.#card ? 0 : opensAfter, () => void this.#open())
  }

  #stop(): void {
    if (this.querySelector('a:focus-visible')) this.#later(opensAfter, () => void this.#open())
  }

  #later(after: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(act, after)
  }

  async #open(): Promise<void> {
    if (this.#card) return
    const timer = this.#timer
    this.#asked ??= ask(this.dataset['from'] ?? '')
    const content = await this.#asked
    const link = this.querySelector('a')
    // Whoever went on meanwhile sees nothing open behind her.
    if (content === null || !link || timer !== this.#timer || this.#card || !this.isConnected) return
    this.#card = cardWith(content)
    this.append(this.#card)
    this.#card.showPopover()
    place(this.#card, link)
    link.setAttribute('aria-describedby', this.#card.id)
    const { signal } = this.#listening
    document.addEventListener('keydown', this.#escape, { signal, capture: true })
    document.addEventListener('scroll', this.#scroll, { signal, capture: true, passive: true })
  }

  /** Escape closes this and nothing around it. */
  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    this.#close()
  }

  #scroll = (event: Event): void => {
    if (event.target !== this.#card) this.#close()
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#timer = 0
    document.removeEventListener('keydown', this.#escape, { capture: true })
    document.removeEventListener('scroll', this.#scroll, { capture: true })
    this.querySelector('a')?.removeAttribute('aria-describedby')
    this.#card?.remove()
    this.#card = null
  }
}

/** Whoever may not be seen, and a lost connection, leave nothing. */
async function ask(from: string): Promise<string | null> {
  try {
    const answer = await fetch(from)
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}

function cardWith(content: string): HTMLElement {
  const card = document.createElement('div')
  card.id = `person-card-${(count += 1)}`
  card.className = 'hover-card'
  card.role = 'tooltip'
  card.popover = 'manual'
  card.innerHTML = content
  return card
}

/** Under the name, or over it where there is no room; always whole. */
function place(card: HTMLElement, link: HTMLElement): void {
  const name = link.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const isBelow = name.bottom + height + edge <= window.innerHeight
  const top = isBelow ? name.bottom : Math.max(edge, name.top - height)
  const left = Math.max(edge, Math.min(name.left, window.innerWidth - width - edge))
  card.style.setProperty('top', `${top}px`)
  card.style.setProperty('left', `${left}px`)
}

customElements.define('person-card', PersonCard)
