/** A screen reader speaks of what changes, and a notice that came with its page did not: so it is put there again. */
class SpokenNotice extends HTMLElement {
  connectedCallback(): void {
    const said = this.querySelector('[role=status] p span')
    const text = said?.textContent
    if (!said || !text) return
    setTimeout(() => {
      said.textContent = ''
      requestAnimationFrame(() => (said.textContent = text))
    }, 300)
  }
}

customElements.define('spoken-notice', SpokenNotice)
