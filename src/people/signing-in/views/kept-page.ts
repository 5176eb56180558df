import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, linkButton, noDraft, textArea, wholePage } from '#shell/index.ts'
import { isWords, type Kept, type KeptField } from '../kept.ts'

interface KeptPage {
  readonly reader: Reader
  readonly kept: Kept
}

/** After signing in again: the words, as they were, and one button to post them where they were going. */
export function keptPage({ reader, kept: { path, fields } }: KeptPage): Html {
  const { words } = reader
  const hasWords = fields.some(isWords)
  const content = html`
    <h1>${words(hasWords ? 'people.kept.title' : 'people.kept.actTitle')}</h1>
    <p>${words(hasWords ? 'people.kept.about' : 'people.kept.actAbout')}</p>
    <form class="form" method="post" action="${path}" novalidate>
      ${fields.map((one, i) => keptInput(reader, one, i))}
      <div class="row">
        ${button({ label: words(hasWords ? 'people.kept.post' : 'people.kept.act') })}
        ${linkButton({ href: '/', label: words('people.kept.leave'), kind: 'plain' })}
      </div>
    </form>`
  return wholePage({ reader, title: words('people.kept.title'), content })
}

function keptInput(reader: Reader, one: KeptField, index: number): Html {
  const [name, value] = one
  if (!isWords(one)) return hiddenField(name, value)
  const label = reader.words('people.kept.words')
  return textArea({ reader, draft: noDraft, name, value, label, id: `kept-${index}`, rows: value.length > 120 ? 8 : 3 })
}
