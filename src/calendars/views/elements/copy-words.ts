/** Copies the words of the `code` within. Until it is here its button is hidden: the words can be chosen by hand. */
class CopyWords extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    this.querySelector('button')?.addEventListener('click', () => void this.#copy(), { signal: this.#listening.signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  async #copy(): Promise<void> {
    const words = this.querySelector('code')
    const [copied] = await Promise.allSettled([navigator.clipboard.writeText(words?.textContent ?? '')])
    const told = this.querySelector('[role=status]')
    if (copied.status === 'fulfilled' && told) told.textContent = this.dataset['done'] ?? ''
    else if (words) getSelection()?.selectAllChildren(words)
  }
}

customElements.define('copy-words', CopyWords)
