const pause = 300
const enough = 2

/**
 * Answers while somebody types, in a frame: so what she looks for comes into neither the address nor the history of a
 * browser that others may use. How much was found is said aloud, outside of what is renewed.
 */
class SearchAsTyped extends HTMLElement {
  #timer = 0
  #isPaging = false
  #chosenId = ''
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.addEventListener('input', (event) => this.#typed(event), { signal })
    this.addEventListener('click', (event) => this.#paged(event), { signal, capture: true })
    this.addEventListener('change', (event) => this.#chosen(event), { signal })
    this.addEventListener('turbo:frame-load', () => this.#tell(), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearTimeout(this.#timer)
  }

  #typed({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.type !== 'search') return
    clearTimeout(this.#timer)
    if (target.value.trim().length < enough) return
    this.#timer = window.setTimeout(() => target.form?.requestSubmit(), pause)
  }

  #chosen({ target }: Event): void {
    if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'search')) {
      this.#chosenId = target.id
      target.form?.requestSubmit()
    }
  }

  /** The next results come into the frame too; what was found opens as a page. */
  #paged({ target }: Event): void {
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.pathname !== location.pathname || link.dataset['turboFrame']) return
    link.dataset['turboFrame'] = 'found'
    this.#chosenId = ''
    this.#isPaging = true
  }

  #tell(): void {
    if (this.#isPaging) this.querySelector('#found')?.scrollIntoView()
    this.#isPaging = false
    this.#stay()
    const status = this.querySelector('[role=status]')
    const told = this.querySelector('#found .told, #found .empty h2')
    if (status && told) status.textContent = told.textContent
  }

  /** What somebody chose by is renewed with what was found: she stays where she was. */
  #stay(): void {
    const chosen = this.#chosenId === '' ? null : document.getElementById(this.#chosenId)
    const isTyping = document.activeElement instanceof HTMLInputElement && document.activeElement.type === 'search'
    if (!isTyping) chosen?.focus()
  }
}

customElements.define('search-as-typed', SearchAsTyped)
