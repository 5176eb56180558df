import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { aboutPath, chip, communityPath, linkButton, list, said, saidIn, signInPath, wholePage } from '#shell/index.ts'
import type { Community } from '../../communities/index.ts'

interface WelcomePage {
  readonly reader: Reader
  readonly communities: readonly Community[]
}

/** The front of the house, for somebody who is not signed in. */
export function welcomePage({ reader, communities }: WelcomePage): Html {
  const { words, viewer, language } = reader
  const name = inLanguage(viewer.roof.name, language).text
  return wholePage({
    reader,
    title: name,
    content: html`<header class="stack-s">
        <h1>${said(reader, viewer.roof.name)}</h1>
        <p>${words('home.welcome.about')}</p>
        <p class="row">
          ${linkButton({ href: signInPath, label: words('shell.signIn') })}
          ${linkButton({ href: aboutPath, label: words('home.welcome.answers'), kind: 'quiet' })}
        </p>
      </header>
      <section class="stack-s" aria-labelledby="open">
        <h2 id="open">${words('home.welcome.communities')}</h2>
        ${list(communities.map((community) => communityItem(reader, community)))}
      </section>`,
  })
}

function communityItem(reader: Reader, { id, name, purpose, state }: Community): Html {
  const { text, lang } = inLanguage(purpose, reader.language)
  return html`<a href="${communityPath(id)}">${said(reader, name)}</a>
    ${text && html`<p>${saidIn({ reader, lang, content: text })}</p>`}
    ${state !== 'active' && html`<p>${chip({ label: reader.words(`communities.running.chips.${state}`), icon: 'clock' })}</p>`}`
}
