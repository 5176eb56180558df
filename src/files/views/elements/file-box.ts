interface Sending {
  readonly file: File
  readonly line: HTMLLIElement
  request: XMLHttpRequest | null
}

/**
 * Sends files as soon as they are chosen, dropped or pasted, one after the other, and shows how far each is. What the
 * server answers is how the file stands in the form. A form that is posted meanwhile waits until all are there.
 *
 *   <file-box data-to="/communities/id/files" data-most="10" data-bytes="26214400" data-cancel="Cancel" …>
 *     <ul class="files"><li data-name="a.pdf" data-removal="/files/id/removal">… <button>Remove</button></li></ul>
 *     <input type="file" multiple>
 *     <p role="status"></p>
 *   </file-box>
 */
class FileBox extends HTMLElement {
  #listening = new AbortController()
  #waiting: Sending[] = []
  #current: Sending | null = null
  #held: HTMLElement | null = null

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    const place = this.closest('.composer') ?? this
    const { form, input } = this
    // Files go by themselves, so the form is one of words alone.
    input?.removeAttribute('name')
    if (form) form.enctype = 'application/x-www-form-urlencoded'
    input?.addEventListener('change', () => this.#choose(input), { signal })
    this.addEventListener('click', (event) => this.#click(event), { signal })
    this.addEventListener('keydown', stay, { signal })
    form?.addEventListener('submit', (event) => this.#hold(event), { signal, capture: true })
    place.addEventListener('paste', (event) => this.#paste(event), { signal })
    for (const kind of ['dragover', 'dragleave', 'drop']) {
      place.addEventListener(kind, (event) => this.#drag(event), { signal })
    }
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    this.#current?.request?.abort()
    this.#waiting = []
  }

  get form(): HTMLFormElement | null {
    return this.closest('form')
  }

  get input(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input[type=file]')
  }

  get list(): Element {
    return this.querySelector('.files') ?? this
  }

  #choose(input: HTMLInputElement): void {
    this.#take([...(input.files ?? [])])
    input.value = ''
  }

  #paste(event: Event): void {
    const data = event instanceof ClipboardEvent ? event.clipboardData : null
    // What is copied from a document comes as a picture, too; its words are what is meant.
    if (!data || data.files.length === 0 || data.types.includes('text/plain')) return
    event.preventDefault()
    this.#take([...data.files])
  }

  #drag(event: Event): void {
    if (!(event instanceof DragEvent) || !event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    this.classList.toggle('over', event.type === 'dragover')
    if (event.type === 'drop') this.#take([...event.dataTransfer.files])
  }

  #take(files: readonly File[]): void {
    for (const file of files) {
      const sending: Sending = { file, line: lineFor(file), request: null }
      const isFull = this.list.children.length >= Number(this.dataset['most'])
      this.list.append(sending.line)
      if (isFull) this.#fail(sending, this.#said('many'), false)
      else if (file.size > Number(this.dataset['bytes'])) this.#fail(sending, this.#said('large'), false)
      else this.#queue(sending)
    }
  }

  #queue(sending: Sending): void {
    showProgress(sending.line, this.#said('sending'), this.#said('cancel'))
    this.#waiting.push(sending)
    if (this.#current === null) this.#next()
  }

  #next(): void {
    this.#current = this.#waiting.shift() ?? null
    if (this.#current) this.#send(this.#current)
    else this.#letGo()
  }

  #send(sending: Sending): void {
    const request = new XMLHttpRequest()
    const form = new FormData()
    form.append('new', sending.file)
    sending.request = request
    request.upload.addEventListener('progress', ({ loaded, total }) => showSent(sending.line, loaded, total))
    request.addEventListener('loadend', () => this.#ended(sending, request))
    request.open('POST', this.dataset['to'] ?? '')
    request.send(form)
    this.#say('sending', sending.file.name)
  }

  #ended(sending: Sending, { status, responseText }: XMLHttpRequest): void {
    sending.request = null
    if (!this.isConnected) return
    if (status === 200) this.#arrived(sending, responseText)
    else if (sending.line.isConnected)
      this.#fail(sending, status === 422 ? responseText : this.#said('lost'), status !== 422)
    this.#next()
  }

  #arrived({ line, file }: Sending, markup: string): void {
    const made = document.createElement('template')
    made.innerHTML = markup
    const item = made.content.firstElementChild
    if (!item || !line.isConnected) return
    const hadFocus = line.contains(document.activeElement)
    line.replaceWith(item)
    if (hadFocus) this.input?.focus()
    this.#say('added', file.name)
    this.form?.dispatchEvent(new Event('input', { bubbles: true }))
  }

  #fail({ line, file }: Sending, problem: string, mayRetry: boolean): void {
    this.#held = null
    showProblem(line, problem, { retry: mayRetry ? this.#said('retry') : null, remove: this.#said('remove') })
    sentOf.set(line, file)
    this.#say('failed', file.name)
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const line = button?.closest('li')
    if (!button || !line) return
    event.preventDefault()
    if (button.dataset['act'] === 'retry') this.#retry(line)
    else this.#remove(line)
  }

  #retry(line: HTMLLIElement): void {
    const file = sentOf.get(line)
    if (!file) return
    this.#queue({ file, line, request: null })
    line.querySelector('button')?.focus()
  }

  #remove(line: HTMLLIElement): void {
    const { name = '', removal } = line.dataset
    line.remove()
    this.#waiting = this.#waiting.filter((one) => one.line !== line)
    const isUnderWay = this.#current?.line === line
    if (isUnderWay) this.#current?.request?.abort()
    if (removal) void fetch(removal, { method: 'POST' })
    this.#say(isUnderWay ? 'cancelled' : 'removed', name)
    this.input?.focus()
  }

  #hold(event: SubmitEvent): void {
    if (this.#current === null) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.#held = event.submitter
    this.#say('sending', this.#current.file.name)
  }

  #letGo(): void {
    const held = this.#held
    this.#held = null
    if (held) this.form?.requestSubmit(held)
  }

  #said(key: string): string {
    return this.dataset[key] ?? ''
  }

  #say(key: string, name: string): void {
    const voice = this.querySelector('[role=status].unseen')
    if (voice)
      voice.textContent = key === 'sending' ? `${this.#said(key)}: ${name}` : this.#said(key).replace('{name}', name)
  }
}

/** Enter in a description does not post what is not finished. */
function stay(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text')
    event.preventDefault()
}

const sentOf = new WeakMap<HTMLLIElement, File>()

function lineFor(file: File): HTMLLIElement {
  const line = document.createElement('li')
  line.dataset['name'] = file.name
  return line
}

function showProgress(line: HTMLLIElement, sending: string, cancel: string): void {
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 })
  bar.setAttribute('aria-label', `${sending}: ${line.dataset['name'] ?? ''}`)
  line.replaceChildren(block(line, bar), actOf('cancel', cancel, line))
}

function showSent(line: HTMLLIElement, loaded: number, total: number): void {
  const bar = line.querySelector('progress')
  if (bar && total > 0) bar.value = loaded / total
}

interface Acts {
  readonly retry: string | null
  readonly remove: string
}

function showProblem(line: HTMLLIElement, problem: string, { retry, remove }: Acts): void {
  const said = Object.assign(document.createElement('p'), { className: 'problem', textContent: problem })
  const acts = [...(retry === null ? [] : [actOf('retry', retry, line)]), actOf('remove', remove, line)]
  line.replaceChildren(block(line, said), ...acts)
}

function block(line: HTMLLIElement, more: Element): HTMLElement {
  const name = document.createElement('p')
  name.append(Object.assign(document.createElement('b'), { dir: 'auto', textContent: line.dataset['name'] ?? '' }))
  const whole = document.createElement('div')
  whole.append(name, more)
  return whole
}

function actOf(act: string, label: string, line: HTMLLIElement): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button plain' })
  button.dataset['act'] = act
  const about = Object.assign(document.createElement('span'), {
    className: 'unseen',
    textContent: ` ${line.dataset['name'] ?? ''}`,
  })
  button.append(label, about)
  return button
}

customElements.define('file-box', FileBox)
