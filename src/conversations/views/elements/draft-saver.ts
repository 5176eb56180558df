const pause = 1_000

/**
 * Keeps what somebody types in the form inside, a second after she pauses and when she leaves the page.
 * Its own words say so: data-kept, data-lost, data-longer (other words of hers are longer), data-compare.
 */
class DraftSaver extends HTMLElement {
  #timer = 0
  #isChanged = false
  #isPosting = false
  #saving: Promise<void> = Promise.resolve()
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.addEventListener('input', () => this.#wait(), { signal })
    this.addEventListener('submit', () => this.#post(), { signal })
    this.addEventListener('turbo:submit-end', (event) => this.#posted(event), { signal })
    document.addEventListener('visibilitychange', () => this.#leave(), { signal })
    window.addEventListener('pagehide', () => this.#leave(), { signal })
    window.addEventListener('online', () => this.#save(), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    this.#save()
  }

  #wait(): void {
    this.#isChanged = true
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#save(), pause)
  }

  #leave(): void {
    if (document.visibilityState === 'hidden') this.#save()
  }

  /** The words are on their way: a draft that came after them would bring them back. */
  #post(): void {
    this.#isPosting = true
    clearTimeout(this.#timer)
  }

  #posted(event: Event): void {
    const isThrough = event instanceof CustomEvent && event.detail?.success === true
    this.#isPosting = false
    this.#isChanged = !isThrough && this.#isChanged
    if (isThrough) this.#say('')
  }

  #save(): void {
    clearTimeout(this.#timer)
    const form = this.querySelector('form')
    if (!form || !this.#isChanged || this.#isPosting) return
    this.#isChanged = false
    this.#saving = this.#saving.then(() => this.#send(form))
  }

  async #send(form: HTMLFormElement): Promise<void> {
    try {
      const body = new URLSearchParams(textsOf(form))
      const answer = await fetch(this.dataset['to'] ?? '', { method: 'POST', body, keepalive: true })
      if (answer.status === 204) this.#keep(form, answer.headers.get('etag') ?? '')
      else if (answer.status === 409) this.#ask()
      else this.#fail()
    } catch {
      this.#fail()
    }
  }

  #keep(form: HTMLFormElement, version: string): void {
    setVersion(form, version.replaceAll('"', ''))
    this.#say(this.dataset['kept'])
  }

  #fail(): void {
    this.#isChanged = true
    this.#say(this.dataset['lost'])
  }

  /** Nothing is replaced that she has not seen: a page shows her both. */
  #ask(): void {
    this.#isChanged = true
    this.#say(`${this.dataset['longer'] ?? ''} `)
    const compare = Object.assign(document.createElement('button'), { type: 'button', className: 'button plain' })
    compare.textContent = this.dataset['compare'] ?? ''
    compare.addEventListener('click', () => this.querySelector<HTMLElement>('.keep-draft button')?.click())
    this.querySelector('.draft-said')?.append(compare)
  }

  #say(text = ''): void {
    const status = this.querySelector('.draft-said')
    if (status && status.textContent !== text) status.textContent = text
  }
}

function textsOf(form: HTMLFormElement): [string, string][] {
  return Array.from(new FormData(form)).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
}

function setVersion(form: HTMLFormElement, version: string): void {
  const seen = form.querySelector<HTMLInputElement>('input[name=seen]')
  if (seen) seen.value = version
}

customElements.define('draft-saver', DraftSaver)
