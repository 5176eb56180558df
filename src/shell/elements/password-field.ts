/** Lets people see what they type. Until it is here its button is hidden, since it would do nothing. */
class PasswordField extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    this.querySelector('button')?.addEventListener('click', () => this.#toggle(), { signal: this.#listening.signal })
    this.closest('form')?.addEventListener('submit', () => this.#show(false), { signal: this.#listening.signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  #toggle(): void {
    this.#show(this.querySelector('input')?.type === 'password')
    this.querySelector('input')?.focus()
  }

  #show(isShown: boolean): void {
    const [input, button] = [this.querySelector('input'), this.querySelector('button')]
    if (!input || !button) return
    input.type = isShown ? 'text' : 'password'
    button.textContent = (isShown ? this.dataset['hide'] : this.dataset['show']) ?? ''
  }
}

customElements.define('password-field', PasswordField)
