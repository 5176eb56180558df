import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, fold, icon, linkButton, type Doubt } from '#shell/index.ts'
import { asItIs, type Looked, type Part } from '../before-posting.ts'
import { markedText } from './marked-text.ts'

interface About {
  readonly reader: Reader
  readonly looked: Looked
  /** What becomes of the words if they are left as they are: posted, held, or neither. */
  readonly next: 'posts' | 'waits' | 'stays'
}

/** What was found, what could be changed, where it stands; and the button that posts the words as they are. */
export function doubtAbout(about: About): Doubt {
  const { words } = about.reader
  const label = words(about.next === 'waits' ? 'confidentiality.letLook' : 'confidentiality.asItIs')
  const act = button({ kind: 'quiet', label, name: asItIs, value: about.looked.print })
  return { notice: notice(about), act: about.next === 'stays' ? null : act }
}

function notice({ reader: { words }, looked: { parts }, next }: About): Html {
  return html`<section class="doubt stack-s" id="doubt" aria-labelledby="doubt-title" tabindex="-1" autofocus>
    <p id="doubt-title" class="row">${icon('care')}<b>${words('confidentiality.title')}</b></p>
    <p>${words('confidentiality.about')} ${next !== 'stays' && words('confidentiality.choice')}</p>
    <ul class="stack-s">
      ${parts.map((part) => found(words, part))}
    </ul>
    ${next !== 'posts' && html`<p><b>${words(`confidentiality.${next}`)}</b></p>`}
    ${fold({ title: words('confidentiality.inPlace'), content: html`${parts.map(markedText)}`, isOpen: isShort(parts) })}
    <p>${linkButton({ href: `#${idOf(parts)}`, label: words('confidentiality.change'), kind: 'quiet' })}</p>
  </section>`
}

function found(words: Reader['words'], { text, findings }: Part): Html {
  const items = findings.map(({ kind, from, to }) => {
    const quoted = text.slice(from, to).replace(/\s+/g, ' ')
    return html`<li>
      <q>${quoted}</q><br /><b>${words(`confidentiality.kinds.${kind}.name`)}.</b> ${words(`confidentiality.kinds.${kind}.change`)}
    </li>`
  })
  return html`${items}`
}

/** The first field in which something was found: words are changed where they were written. */
function idOf([first]: readonly Part[]): string {
  return first === undefined || first.field === 'body' ? 'body' : `field-${first.field}`
}

function isShort(parts: readonly Part[]): boolean {
  return parts.reduce((sum, { text }) => sum + text.length, 0) < 1_500
}
