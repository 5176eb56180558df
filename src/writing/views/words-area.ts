import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { icon } from '#shell/index.ts'
import { attributes } from '#shell/parts/attributes.ts'
import { toolsPath } from '../paths.ts'
import { toolsVersion } from './editor-tools.ts'

interface WordsArea {
  readonly reader: Reader
  /** Both the field's name and its id. */
  readonly name: string
  readonly label: string
  readonly value: string
  readonly maxLength: number
  /** Ids of what explains it. */
  readonly describedBy: string
  readonly isWrong: boolean
  /** Where names are offered from while one types them. */
  readonly suggestions?: string | undefined
  /** Where those who write in the same words meet. */
  readonly together?: string
  /** The language of what is typed, where it is not the page's. */
  readonly lang?: string
}

/**
 * Where one writes words with headings, lists and links, anywhere in Hearth. It is a text area that takes Markdown;
 * where scripts run, it shows the words as they will look as soon as somebody begins to write.
 */
export function wordsArea(given: WordsArea): Html {
  const { reader, name, label, value, suggestions = '' } = given
  const { words, language } = reader
  const rest = {
    rows: 5,
    maxlength: given.maxLength,
    lang: given.lang,
    'aria-describedby': given.describedBy || null,
    'aria-invalid': given.isWrong && 'true',
    autofocus: given.isWrong,
  }
  const meeting = { 'data-together': given.together }
  return html`<words-editor data-tools="${toolsPath(language, toolsVersion(reader))}"${attributes(meeting)}>
    ${tools(reader, name)}
    <label class="unseen" for="${name}" id="${name}-label">${label}</label>
    <name-offers data-from="${suggestions}"
      ><auto-size
        ><textarea id="${name}" name="${name}" ${attributes(rest)}>
${value}</textarea></auto-size></name-offers
    >
    <p class="small stays" role="status" data-stays="${words('writing.stays')}"></p>
    ${given.together !== undefined && html`<p class="small muted standing"${attributes(standings(words))}></p>`}
  </words-editor>`
}

function standings(words: Reader['words']): Record<string, string> {
  const known = ['saved', 'saving', 'waiting', 'closed'] as const
  return Object.fromEntries(known.map((one) => [`data-${one}`, words(`writing.together.${one}`)]))
}

// Only scripts can put marks round a selection, so without them there is no such button.
function tools({ words }: Reader, name: string): Html {
  const tool = (mark: string, drawn: 'bold' | 'italic' | 'list' | 'quote' | 'link') =>
    html`<button type="button" class="button plain" data-mark="${mark}">
      ${icon(drawn)}<span class="unseen">${words(`writing.tools.${drawn}`)}</span>
    </button>`
  return html`<text-tools class="tools" role="group" aria-label="${words('writing.tools.label')}" data-for="${name}">
    ${tool('**', 'bold')}${tool('*', 'italic')}${tool('- ', 'list')}${tool('> ', 'quote')}${tool('[]', 'link')}
    <button type="button" class="button plain" data-shows>${words('writing.formatted')}</button>
  </text-tools>`
}
