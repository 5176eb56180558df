import { createHash } from 'node:crypto'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { icon, type IconName } from '#shell/index.ts'
import { attributes } from '#shell/parts/attributes.ts'
import { emoji } from '../emoji.ts'

interface Tool {
  readonly act: string
  readonly icon: IconName
  readonly key: WordKey
  /** As browsers and screen readers name keys: `Mod` is Ctrl, or Cmd where that is the key. */
  readonly keys?: string
  /** It is on or off where one writes, rather than something that is done once. */
  readonly isState?: boolean
  /** What is read on it, where its icon alone would not do; its whole name has the same word. */
  readonly shown?: WordKey
}

const tool = (
  act: string,
  drawn: IconName,
  key: WordKey,
  rest: Pick<Tool, 'keys' | 'isState' | 'shown'> = {},
): Tool => ({
  act,
  icon: drawn,
  key,
  ...rest,
})

const first: readonly Tool[] = [
  tool('bold', 'bold', 'writing.tools.bold', { keys: 'Mod+B', isState: true }),
  tool('italic', 'italic', 'writing.tools.italic', { keys: 'Mod+I', isState: true }),
  tool('link', 'link', 'writing.tools.link', { keys: 'Mod+K', isState: true }),
  tool('bulletList', 'list', 'writing.tools.list', { keys: 'Mod+Shift+8', isState: true }),
  tool('orderedList', 'listNumbers', 'writing.tools.numbers', { keys: 'Mod+Shift+7', isState: true }),
  tool('quote', 'quote', 'writing.tools.quote', { keys: 'Mod+Shift+B', isState: true }),
  tool('heading', 'heading', 'writing.tools.heading', { keys: 'Mod+Alt+2', isState: true }),
  tool('mention', 'mention', 'writing.tools.mention'),
  tool('emoji', 'react', 'writing.tools.emoji'),
  tool('file', 'file', 'writing.tools.file'),
  tool('undo', 'undo', 'writing.tools.undo', { keys: 'Mod+Z' }),
]

const more: readonly Tool[] = [
  tool('subheading', 'subheading', 'writing.tools.subheading', { keys: 'Mod+Alt+3', isState: true }),
  tool('strike', 'strike', 'writing.tools.strike', { keys: 'Mod+Shift+X', isState: true }),
  tool('code', 'code', 'writing.tools.code', { keys: 'Mod+E', isState: true }),
  tool('codeBlock', 'codeBlock', 'writing.tools.codeBlock', { keys: 'Mod+Alt+C', isState: true }),
  tool('table', 'table', 'writing.tools.table'),
  tool('rule', 'rule', 'writing.tools.rule'),
  tool('indent', 'indent', 'writing.tools.indent', { keys: 'Mod+]' }),
  tool('outdent', 'outdent', 'writing.tools.outdent', { keys: 'Mod+[' }),
  tool('redo', 'redo', 'writing.tools.redo', { keys: 'Mod+Shift+Z' }),
]

const inTable: readonly Tool[] = [
  tool('rowAfter', 'plus', 'writing.tools.rowAfter', { shown: 'writing.tools.row' }),
  tool('columnAfter', 'plus', 'writing.tools.columnAfter', { shown: 'writing.tools.column' }),
  tool('rowGone', 'close', 'writing.tools.rowGone', { shown: 'writing.tools.row' }),
  tool('columnGone', 'close', 'writing.tools.columnGone', { shown: 'writing.tools.column' }),
  tool('tableGone', 'remove', 'writing.tools.tableGone', { shown: 'writing.tools.table' }),
]

/** What the editor is worked with: asked for when somebody begins to write, so that no page carries it. */
export function editorTools(reader: Reader): Html {
  const { words } = reader
  const drawn = (tools: readonly Tool[]) => tools.map((one) => button(reader, one))
  return html`<div class="editing">
    <div class="editor-tools" role="toolbar" aria-label="${words('writing.tools.label')}">
      <div class="row-of-tools">
        ${drawn(first)}
        <button type="button" class="button plain" data-act="more" aria-expanded="false" title="${words('writing.tools.more')}">
          ${icon('more')}<span class="unseen">${words('writing.tools.more')}</span>
        </button>
      </div>
      <div class="row-of-tools" data-more hidden>
        ${drawn(more)}
        <button type="button" class="button plain" data-act="plain">${icon('markdown')}${words('writing.plain')}</button>
      </div>
      <div class="row-of-tools" data-inside="table" hidden>${drawn(inTable)}</div>
    </div>
    ${linkBox(reader)}
    <div class="words"></div>
    <ul class="suggestions emoji" role="listbox" aria-label="${words('writing.emojiLabel')}" hidden>
      ${emoji.map(([sign, key], at) => emojiOption(words(key), sign, at))}
    </ul>
    <p class="unseen" role="status" data-one="${words('writing.offersOne')}" data-many="${words.template('writing.offersMany')}"></p>
  </div>`
}

const versions = new WeakMap<Reader['words'], string>()

/** Another for other buttons or other words. */
export function toolsVersion(reader: Reader): string {
  const known = versions.get(reader.words)
  if (known !== undefined) return known
  const version = createHash('sha256').update(editorTools(reader).text).digest('base64url').slice(0, 10)
  versions.set(reader.words, version)
  return version
}

function button({ words }: Reader, { act, icon: drawn, key, keys, isState, shown }: Tool): Html {
  const name = shown ? html`<span>${words(shown)}</span>` : html`<span class="unseen">${words(key)}</span>`
  const rest = {
    title: words(key),
    'aria-label': shown && words(key),
    'data-keys': keys,
    'aria-pressed': isState && 'false',
  }
  return html`<button type="button" class="button plain" data-act="${act}"${attributes(rest)}>${icon(drawn)}${name}</button>`
}

function linkBox({ words }: Reader): Html {
  return html`<div class="link-box" role="group" aria-label="${words('writing.tools.link')}" hidden>
    <label for="link-address">${words('writing.link.address')}</label>
    <input class="input" id="link-address" type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" />
    <p class="problem" id="link-problem" role="alert" hidden>${icon('problem')}${words('writing.link.problem')}</p>
    <button type="button" class="button quiet" data-link="set">${words('writing.link.set')}</button>
    <button type="button" class="button plain" data-link="remove">${words('writing.link.remove')}</button>
    <button type="button" class="button plain" data-link="cancel">${words('writing.link.cancel')}</button>
  </div>`
}

// The first of its names is shown; all of them find it.
function emojiOption(names: string, sign: string, at: number): Html {
  const [shown = ''] = names.split(', ')
  return html`<li role="option" id="emoji-${at}" aria-selected="false" data-text="${sign}" data-names="${names}" title="${shown}">
    <span aria-hidden="true">${sign}</span><span data-named>${shown}</span>
  </li>`
}
