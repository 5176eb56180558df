/** A menu closes on Escape and when one looks elsewhere; arrow keys, Home and End walk through it. */
class MenuBox extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.addEventListener('keydown', (event) => this.#walk(event), { signal })
    document.addEventListener('click', (event) => this.#elsewhere(event), { signal })
    this.addEventListener('focusout', (event) => this.#elsewhere(event), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  get #box(): HTMLDetailsElement | null {
    return this.querySelector('details')
  }

  #elsewhere(event: Event): void {
    const target = event instanceof FocusEvent ? event.relatedTarget : event.target
    if (this.#box && target instanceof Node && !this.contains(target)) this.#box.open = false
  }

  #walk(event: KeyboardEvent): void {
    const box = this.#box
    if (!box) return
    if (event.key === 'Escape' && box.open) {
      event.preventDefault()
      box.open = false
      box.querySelector('summary')?.focus()
      return
    }
    const items = [...box.querySelectorAll<HTMLElement>('ul a, ul button')]
    const here = items.findIndex((item) => item === document.activeElement)
    const next = { ArrowDown: here + 1, ArrowUp: here < 0 ? -1 : here - 1, Home: 0, End: -1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    box.open = true
    items.at(next >= items.length ? 0 : next)?.focus()
  }
}

customElements.define('menu-box', MenuBox)
