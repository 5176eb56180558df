import { startLive } from '../../../shell/elements/live.ts'
import type { Editing } from './editor/editing.ts'
import type { Standing, Together } from './editor/together.ts'

const pause = 400
const kept = 'plain-words'

/**
 * Shows the words of the text area inside as they will look, once somebody begins to write. The editor is loaded only
 * then; until it is there, and where it does not come, the text area works as it always does. The text area stays what
 * the form sends: every change is written back into it. Whoever prefers plain text has it, on this device. With an
 * address in `data-together`, it is open at once, and several people write in the same words.
 *
 *   <words-editor data-tools="/writing/tools/en/version">
 *     <text-tools>…<button data-shows>Formatted text</button></text-tools>
 *     <label for="body" id="body-label">…</label>
 *     <name-offers data-from="…"><textarea id="body">…</textarea></name-offers>
 *     <p role="status" data-stays="…"></p>
 *     <p class="standing" data-saved="…" data-saving="…" data-waiting="…" data-closed="…"></p>
 *   </words-editor>
 */
class WordsEditor extends HTMLElement {
  #listening = new AbortController()
  #editing: Editing | null = null
  #isOpening = false
  #isTyping = false
  #typed = 0

  connectedCallback(): void {
    const area = this.#area
    if (!area) return
    this.#clear()
    this.#listening = new AbortController()
    const { signal } = this.#listening
    area.addEventListener('focus', () => void this.#open(), { signal })
    area.addEventListener('input', () => (this.#typed = performance.now()), { signal })
    area.addEventListener('compositionstart', () => (this.#isTyping = true), { signal })
    area.addEventListener('compositionend', () => (this.#isTyping = false), { signal })
    this.addEventListener('click', (event) => this.#click(event), { signal })
    document.addEventListener('turbo:render', () => this.#renew(), { signal })
    // What others write is seen before one writes oneself.
    if (document.activeElement === area || this.#address !== undefined) void this.#open()
  }

  disconnectedCallback(): void {
    this.#listening.abort()
    this.#close()
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  async #open(): Promise<void> {
    const area = this.#area
    if (!area || this.#editing || this.#isOpening || prefersPlain()) return
    this.#isOpening = true
    try {
      const [{ edit }, tools, together] = await Promise.all([
        import('./editor/editing.ts'),
        toolsFrom(this.dataset['tools'] ?? ''),
        this.#join(),
      ])
      await this.#quiet()
      if (this.isConnected && !prefersPlain() && this.#area === area) this.#show(edit(area, tools, together))
      else together?.leave()
    } catch {
      // Without the editor, words are typed as Markdown: nothing is lost by that.
    } finally {
      this.#isOpening = false
    }
  }

  get #address(): string | undefined {
    return this.dataset['together']
  }

  async #join(): Promise<Together | null> {
    if (this.#address === undefined) return null
    startLive()
    const { joinAt } = await import('./editor/together.ts')
    return joinAt(this.#address, (standing) => this.#tell(standing))
  }

  /** Whether what is typed has arrived is there to be seen; said aloud only where it has not. */
  #tell(standing: Standing): void {
    const shown = this.querySelector<HTMLElement>('.standing')
    const said = this.querySelector<HTMLElement>('.stays')
    if (!shown || !said) return
    const sentence = shown.dataset[standing] ?? ''
    const isTrouble = standing === 'waiting' || standing === 'closed'
    shown.textContent = isTrouble ? '' : sentence
    if (said.textContent !== (isTrouble ? sentence : '')) said.textContent = isTrouble ? sentence : ''
  }

  /** Nothing changes under the hands of somebody who types. */
  async #quiet(): Promise<void> {
    while (this.#isTyping || performance.now() - this.#typed < pause) {
      await new Promise((go) => setTimeout(go, pause / 4))
    }
  }

  #show(editing: Editing | null): void {
    this.#editing = editing
    this.classList.toggle('edits', editing !== null)
    const said = this.querySelector<HTMLElement>('.stays')
    if (said) said.textContent = editing === null ? (said.dataset['stays'] ?? '') : ''
  }

  #close(): void {
    this.#editing?.close()
    this.#editing = null
    this.classList.remove('edits')
  }

  /** A page that comes back from Turbo's memory has the picture of an editor in it, and no editor. */
  #clear(): void {
    this.classList.remove('edits')
    this.querySelector('.editing')?.remove()
    for (const one of this.querySelectorAll<HTMLElement>('text-tools, name-offers')) one.hidden = false
  }

  /** The page was refreshed in place: what the server does not know of is gone from it. */
  #renew(): void {
    if (this.#editing === null || this.#editing.stands()) return
    this.#close()
    void this.#open()
  }

  #click({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null
    if (button?.dataset['act'] === 'plain') {
      prefer('plain')
      this.#close()
      this.#area?.focus()
    } else if (button && 'shows' in button.dataset) {
      prefer('formatted')
      this.#area?.focus()
      void this.#open()
    }
  }
}

const asked = new Map<string, Promise<string>>()

async function toolsFrom(path: string): Promise<HTMLElement> {
  const asking = asked.get(path) ?? ask(path)
  asked.set(path, asking)
  try {
    const template = document.createElement('template')
    template.innerHTML = await asking
    const tools = template.content.querySelector<HTMLElement>('.editing')
    if (!tools) throw new Error(`${path} gives no tools`)
    return tools
  } catch (error) {
    asked.delete(path)
    throw error
  }
}

async function ask(path: string): Promise<string> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  return answer.text()
}

// Where a browser keeps nothing, the preference lasts as long as the page.
let preferred: string | null = null

function prefersPlain(): boolean {
  try {
    return (preferred ?? localStorage.getItem(kept)) === 'plain'
  } catch {
    return preferred === 'plain'
  }
}

function prefer(way: 'plain' | 'formatted'): void {
  preferred = way
  try {
    if (way === 'plain') localStorage.setItem(kept, way)
    else localStorage.removeItem(kept)
  } catch {
    // It lasts as long as the page.
  }
}

customElements.define('words-editor', WordsEditor)
