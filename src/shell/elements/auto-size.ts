/** A text area as tall as its text, in browsers whose style sheets cannot say so. */
class AutoSize extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    const area = this.querySelector('textarea')
    if (!area || CSS.supports('field-sizing', 'content')) return
    const fit = (): void => {
      area.style.height = 'auto'
      area.style.height = `${area.scrollHeight + 2}px`
    }
    this.#listening = new AbortController()
    area.addEventListener('input', fit, { signal: this.#listening.signal })
    fit()
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }
}

customElements.define('auto-size', AutoSize)
