import { Editor } from '@tiptap/core'
import { dialect } from '../../../dialect/dialect.ts'
import { held } from '../../../dialect/holding.ts'
import { markdownOf } from '../../../dialect/writing.ts'
import { caretIn, placeOf } from './caret.ts'
import { found } from './found.ts'
import { keys } from './keys.ts'
import { linkBoxOn } from './link-box.ts'
import { offersOn } from './offers.ts'
import { past } from './past.ts'
import { pasting } from './pasting.ts'
import { standIn, voice } from './standing.ts'
import type { Together } from './together.ts'
import { toolbarOn } from './toolbar.ts'

/** A text area whose words are shown as they will look. */
export interface Editing {
  /** Whether it is still what the page shows. */
  stands(): boolean
  /** Gives the text area back, with the words and the caret as they are. */
  close(): void
}

/**
 * Opens the editor over a text area; null where it could not hold what is written there. Where others write in the same
 * words, what they share is what is shown.
 */
export function edit(area: HTMLTextAreaElement, tools: HTMLElement, together: Together | null): Editing | null {
  const source = area.value
  const document = together ? null : held(source)
  const place = tools.querySelector<HTMLElement>('.words')
  if ((document === null && !together) || !place) return null

  const caret = document && placeOf(area, document)
  const hadFocus = area.ownerDocument.activeElement === area
  const listening = new AbortController()
  const offers = offersOn(area, tools)
  const editor = new Editor({
    element: place,
    extensions: [...dialect, together?.extension ?? past, offers.extension, keys(area, tools), found],
    ...(document && { content: document.toJSON() }),
    injectCSS: false,
    enablePasteRules: false,
    editorProps: { attributes: voice(area), ...pasting(area) },
  })
  const original = editor.state.doc
  editor.on('update', () => write(area, editor.state.doc.eq(original) ? source : markdownOf(editor.state.doc)))
  const askForLink = linkBoxOn(editor, tools, listening.signal)
  toolbarOn(editor, { area, tools, askForLink, offerEmoji: offers.offerEmoji }, listening.signal)
  const standing = standIn(area, tools, () => {
    if (!hadFocus) return
    editor.commands.setTextSelection(caret ?? editor.state.doc.content.size)
    editor.view.focus()
  })
  leadInto(editor, area, listening.signal)

  return {
    stands: () => standing.isShown(),
    close() {
      const left = editor.isFocused ? caretIn(editor.state, area.value) : null
      listening.abort()
      standing.end(left)
      editor.destroy()
      together?.leave()
    },
  }
}

function write(area: HTMLTextAreaElement, markdown: string): void {
  area.value = markdown
  area.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** What leads to the text area leads here: it is not seen now, so the browser would go nowhere. */
function leadInto(editor: Editor, area: HTMLTextAreaElement, signal: AbortSignal): void {
  area.labels[0]?.addEventListener('click', () => editor.view.focus(), { signal })
  area.form?.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(`a[href="#${area.id}"]`)) return
      event.preventDefault()
      editor.commands.focus()
    },
    { signal },
  )
}
