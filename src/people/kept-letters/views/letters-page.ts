import { html, type Html } from '#kernel/html.ts'
import type { KeptLetter } from '#kernel/mail.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, fold, saidIn, when, wholePage } from '#shell/index.ts'

interface LettersPage {
  readonly reader: Reader
  readonly letters: readonly KeptLetter[]
  readonly origin: string
}

export function lettersPage({ reader, letters, origin }: LettersPage): Html {
  const { words } = reader
  const content = html`
    <h1>${words('people.letters.title')}</h1>
    <p>${words('people.letters.about')}</p>
    ${letters.map((letter, i) => letterFold({ reader, letter, origin, isOpen: i === 0 }))}
    ${letters.length === 0 && emptyState({ icon: 'mail', title: words('people.letters.none'), content: words('people.letters.noneYet') })}`
  return wholePage({ reader, title: words('people.letters.title'), content })
}

interface LetterFold {
  readonly reader: Reader
  readonly letter: KeptLetter
  readonly origin: string
  readonly isOpen: boolean
}

function letterFold({ reader, letter, origin, isOpen }: LetterFold): Html {
  const { subject, to, at, text, language } = letter
  const title = html`<b>${saidIn({ reader, lang: language, content: subject })}</b> · ${to} · ${when({ reader, at })}`
  const paragraphs = text.trim().split(/\n{2,}/)
  const content = html`<div lang="${language}" class="prose">
    ${paragraphs.map((paragraph) => html`<p>${lines(paragraph, origin)}</p>`)}
  </div>`
  return fold({ title, content, isOpen })
}

function lines(paragraph: string, origin: string): Html {
  return html`${paragraph.split('\n').map((line, i) => html`${i > 0 && html`<br />`}${line.startsWith(`${origin}/`) ? html`<a href="${line.slice(origin.length)}">${line}</a>` : line}`)}`
}
