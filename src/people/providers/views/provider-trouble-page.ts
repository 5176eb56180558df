import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { WordKey } from '#kernel/words.ts'
import { linkButton, noticeBox, signInPath, wholePage } from '#shell/index.ts'

interface ProviderTroublePage {
  readonly reader: Reader
  /** What happened, and what to do. */
  readonly key: WordKey
}

export function providerTroublePage({ reader, key }: ProviderTroublePage): Html {
  const { words } = reader
  const content = html`
    <h1>${words('people.providers.trouble')}</h1>
    ${noticeBox({ kind: 'danger', content: words(key), role: 'alert' })}
    <p>${linkButton({ href: signInPath, label: words('people.providers.otherwise'), kind: 'quiet' })}</p>`
  return wholePage({ reader, title: words('people.signIn.title'), content, shape: 'door' })
}
