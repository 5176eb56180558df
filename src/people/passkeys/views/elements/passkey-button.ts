/** Asks the browser for a key, and posts the form with what it says. Until it is here, nothing of it is shown. */
class PasskeyButton extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.querySelector('button')?.addEventListener('click', (event) => void this.#ask(event), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  async #ask(event: Event): Promise<void> {
    const [button, input] = [this.querySelector('button'), this.querySelector('input')]
    if (!button || !input || input.value !== '') return
    event.preventDefault()
    this.#say('')
    const [asked] = await Promise.allSettled([this.#key()])
    if (asked?.status !== 'fulfilled') return this.#say(this.dataset['trouble'] ?? '')
    input.value = JSON.stringify(asked.value)
    button.form?.requestSubmit(button)
  }

  async #key(): Promise<unknown> {
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
    const optionsJSON = JSON.parse(this.dataset['options'] ?? '')
    return this.dataset['act'] === 'make' ? startRegistration({ optionsJSON }) : startAuthentication({ optionsJSON })
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]')
    if (status) status.textContent = text
  }
}

customElements.define('passkey-button', PasskeyButton)
