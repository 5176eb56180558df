/**
 * Buttons that put Markdown round the selection of the textarea whose id is `data-for`.
 * Ctrl or Cmd with B, I and K do the same, and with Enter the words are posted.
 */
class TextTools extends HTMLElement {
  #listening = new AbortController()

  connectedCallback(): void {
    this.#listening = new AbortController()
    const { signal } = this.#listening
    this.addEventListener('click', (event) => this.#click(event), { signal })
    this.#area?.addEventListener('keydown', (event) => this.#key(event), { signal })
  }

  disconnectedCallback(): void {
    this.#listening.abort()
  }

  get #area(): HTMLTextAreaElement | null {
    const found = document.querySelector(`#${this.dataset['for'] ?? ''}`)
    return found instanceof HTMLTextAreaElement ? found : null
  }

  #click({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null
    if (button) this.#mark(button.dataset['mark'] ?? '')
  }

  #key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return
    const mark = { b: '**', i: '*', k: '[]' }[event.key.toLowerCase()]
    if (event.key === 'Enter') {
      event.preventDefault()
      this.#area?.form?.requestSubmit(lastButton(this.#area.form))
    } else if (mark) {
      event.preventDefault()
      this.#mark(mark)
    }
  }

  #mark(mark: string): void {
    const area = this.#area
    if (!area) return
    if (mark.endsWith(' ')) markLines(area, mark)
    else if (mark === '[]') markLink(area)
    else markWords(area, mark)
    area.focus()
  }
}

function markWords(area: HTMLTextAreaElement, mark: string): void {
  const { selectionStart: start, selectionEnd: end, value } = area
  const words = value.slice(start, end)
  const isMarked = words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark)
  const marked = isMarked ? words.slice(mark.length, -mark.length) : `${mark}${words}${mark}`
  write(area, { start, end, text: marked })
  if (words === '') area.setSelectionRange(start + mark.length, start + mark.length)
  else area.setSelectionRange(start, start + marked.length)
}

function markLines(area: HTMLTextAreaElement, mark: string): void {
  const { selectionStart, selectionEnd: end, value } = area
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1
  const lines = value.slice(start, end).split('\n')
  const isMarked = lines.every((line) => line.startsWith(mark))
  const marked = lines.map((line) => (isMarked ? line.slice(mark.length) : mark + line)).join('\n')
  write(area, { start, end, text: marked })
  area.setSelectionRange(start + marked.length, start + marked.length)
}

function markLink(area: HTMLTextAreaElement): void {
  const { selectionStart: start, selectionEnd: end, value } = area
  const words = value.slice(start, end)
  const address = 'https://'
  write(area, { start, end, text: `[${words}](${address})` })
  const inside = words === '' ? start + 1 : start + words.length + 3
  area.setSelectionRange(inside, words === '' ? inside : inside + address.length)
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

// As typed by hand, so that undo takes it back; where the browser no longer offers that, by replacing.
function write(area: HTMLTextAreaElement, { start, end, text }: Change): void {
  area.focus()
  area.setSelectionRange(start, end)
  if (document.execCommand('insertText', false, text)) return
  area.setRangeText(text)
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function lastButton(form: HTMLFormElement): HTMLButtonElement | null {
  return [...form.querySelectorAll<HTMLButtonElement>('.send > button')].at(-1) ?? null
}

customElements.define('text-tools', TextTools)
