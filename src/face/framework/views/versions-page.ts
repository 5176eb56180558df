import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { fold, hiddenField, button, list, postForm, when } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { answerIn } from '../../views/answer.ts'
import { saysSomething, type FrameworkVersion } from '../model.ts'
import { frameworkEditingPath } from '../paths.ts'

interface VersionsPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly versions: readonly FrameworkVersion[]
}

/** What the page said before, and by whom; each can be brought back. */
export function versionsPage({ reader, umbrella, versions }: VersionsPage): Html {
  const { words } = reader
  const [latest] = versions
  return formPage({
    reader,
    umbrella,
    title: words('face.framework.versions.title'),
    about: words('face.framework.versions.about'),
    form:
      latest === undefined
        ? html`<p>${words('face.framework.versions.none')}</p>`
        : list(versions.map((one) => item({ reader, umbrella, one, latest }))),
  })
}

interface Item {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly one: FrameworkVersion
  readonly latest: FrameworkVersion
}

function item({ reader, umbrella, one, latest }: Item): Html {
  const { words } = reader
  const isLatest = one.version === latest.version
  const by = one.madeByName ?? words('face.framework.versions.somebody')
  return html`<h2 class="h3">${words('face.framework.versions.number', { number: one.version })}</h2>
    <p class="small muted">${words.rich('face.framework.versions.by', { by, when: when({ reader, at: one.madeAt }) })}</p>
    ${
      saysSomething(one)
        ? fold({
            title: words('face.framework.versions.read', { number: one.version }),
            content: html`<div class="asked">${answerIn(reader, one.words)}</div>`,
          })
        : html`<p>${words('face.framework.versions.nothing')}</p>`
    }
    ${!isLatest && bringBack(reader, umbrella, { one, latest })}`
}

function bringBack({ words }: Reader, { id }: Umbrella, { one, latest }: Pick<Item, 'one' | 'latest'>): Html {
  return postForm({
    action: frameworkEditingPath(id),
    content: html`${hiddenField('seen', String(latest.version))} ${hiddenField('wordsEn', one.words.en ?? '')}
    ${hiddenField('wordsFr', one.words.fr ?? '')}`,
    submit: button({
      label: words('face.framework.versions.bringBack', { number: one.version }),
      kind: 'quiet',
      icon: 'undo',
    }),
  })
}
