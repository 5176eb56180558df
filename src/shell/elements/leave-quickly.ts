const patience = 5_000
const presses = 3

/**
 * Leaves at once: hides the page, then goes where the link goes, in place of this page. Also on Shift pressed three
 * times, each within five seconds of the last; another key starts over. Learns from GOV.UK's "Exit this page". Whoever
 * presses Shift for other reasons has `data-shift="off"`, and the link alone.
 */
class LeaveQuickly extends HTMLElement {
  #count = 0
  #timer = 0
  #isUsed = false
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.querySelector('a')?.addEventListener('click', (event) => this.#leave(event), { signal })
    document.addEventListener('keydown', (event) => this.#down(event), { signal })
    document.addEventListener('pointerdown', () => this.#use(), { signal })
    document.addEventListener('keyup', (event) => this.#press(event), { signal })
    window.addEventListener('pageshow', () => document.documentElement.classList.remove('left'), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    clearTimeout(this.#timer)
  }

  /** Shift held for a capital letter or a selection is not a press of its own. */
  #down({ key, repeat }: KeyboardEvent): void {
    if (key !== 'Shift') this.#use()
    else if (!repeat) this.#isUsed = false
  }

  #use(): void {
    this.#isUsed = true
    if (this.#count > 0) this.#countTo(0)
  }

  #press({ key }: KeyboardEvent): void {
    if (key !== 'Shift' || this.dataset['shift'] === 'off') return
    if (!this.#isUsed) this.#countTo(this.#count + 1)
  }

  #countTo(count: number): void {
    clearTimeout(this.#timer)
    this.#count = count
    this.#show()
    if (count >= presses) this.#leave()
    else if (count > 0) this.#timer = window.setTimeout(() => this.#expire(), patience)
  }

  #expire(): void {
    this.#count = 0
    this.#show()
    this.#say(this.dataset['late'])
  }

  #leave(event?: Event): void {
    const link = this.querySelector('a')
    if (!link) return
    event?.preventDefault()
    document.documentElement.classList.add('left')
    location.replace(link.href)
  }

  #show(): void {
    const said = [undefined, this.dataset['two'], this.dataset['one']][this.#count]
    this.#say(said)
    this.querySelector('.leave-dots')?.remove()
    if (this.#count === 0) return
    const dots = document.createElement('span')
    dots.className = 'leave-dots'
    for (let i = 0; i < presses; i++) {
      dots.append(Object.assign(document.createElement('i'), { className: i < this.#count ? 'on' : '' }))
    }
    this.querySelector('a')?.append(dots)
  }

  #say(text = ''): void {
    let voice = this.querySelector('[role=status]')
    if (!voice) {
      voice = Object.assign(document.createElement('span'), { className: 'unseen', role: 'status' })
      this.append(voice)
    }
    voice.textContent = text
  }
}

customElements.define('leave-quickly', LeaveQuickly)
