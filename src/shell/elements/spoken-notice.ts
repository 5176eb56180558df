/** A screen reader speaks of what changes, and a notice that came with its page did not: so it is put there again. */
class SpokenNotice extends HTMLElement {
  connectedCallback(): void {
    const said = this.querySelector('[role=status] p span')
    if (said) setTimeout(() => sayAgain(said), 300)
  }
}

/** The words that stand there by now: a page refreshed in the meantime says something else. */
function sayAgain(said: Element): void {
  const text = said.textContent
  said.textContent = ''
  requestAnimationFrame(() => (said.textContent ||= text))
}

customElements.define('spoken-notice', SpokenNotice)
