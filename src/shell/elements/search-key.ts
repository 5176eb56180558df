/** Goes where the link goes when / is pressed, or into the field where that page is open; not while somebody writes. */
class SearchKey extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    document.addEventListener('keydown', (event) => this.#press(event), { signal: this.#listening.signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  #press(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, target } = event
    if (key !== '/' || ctrlKey || altKey || metaKey || isWriting(target)) return
    event.preventDefault()
    const field = document.querySelector<HTMLInputElement>('input[type=search]')
    if (field) field.select()
    else this.querySelector('a')?.click()
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

customElements.define('search-key', SearchKey)
