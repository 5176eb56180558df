import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { button, card, hiddenField, icon, linkButton, noDraft, noticeBox, postForm, type Draft } from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { wordsArea } from '../../../writing/index.ts'
import { answerIn } from '../../views/answer.ts'
import { frameworkLengthMax, saysSomething, type Framework } from '../model.ts'
import { frameworkEditingPath, frameworkOfferedPath, frameworkPath, frameworkVersionsPath } from '../paths.ts'

export interface EditingPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly framework: Framework
  /** Words to begin with, where somebody asked for them. */
  readonly offered?: Names | null
  readonly draft?: Draft
  /** How what was typed would be shown. */
  readonly preview?: Names | null
  /** Somebody else saved since this page was opened, and this was not. */
  readonly isOvertaken?: boolean
}

const fieldOf = { en: 'wordsEn', fr: 'wordsFr' } as const

/** Where an umbrella's administrators say what they mean by a community of practice. */
export function editingPage(page: EditingPage): Html {
  const { reader, umbrella, framework, offered, draft = noDraft, isOvertaken = false } = page
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const overtaken = noticeBox({ kind: 'care', content: words('face.framework.overtaken'), role: 'alert' })
  const isEmpty = !saysSomething(framework) && !offered && Object.keys(draft.entered).length === 0
  return formPage({
    reader,
    umbrella,
    title: words('face.framework.title'),
    about: words('face.framework.about'),
    form: html`${isOvertaken && html`${overtaken} ${asShown(reader, framework.words)}`}
    ${isEmpty && offer(reader, umbrella)} ${previewed(page)}
    ${postForm({
      action: frameworkEditingPath(umbrella.id),
      content: html`${hiddenField('seen', String(framework.version))} ${order.map((lang) => inOne(page, lang))}`,
      submit: html`<div class="row">
        ${button({ label: words('face.framework.save') })}
        ${button({ label: words('face.framework.preview'), kind: 'quiet', name: 'see', value: 'preview' })}
      </div>`,
    })}
    ${framework.version > 0 && ways(reader, umbrella)}`,
  })
}

function offer({ words }: Reader, { id }: Umbrella): Html {
  const act = linkButton({ href: frameworkOfferedPath(id), label: words('face.framework.offer.act'), kind: 'quiet' })
  return noticeBox({ content: words('face.framework.offer.about'), act })
}

function previewed({ reader, preview }: EditingPage): Html | null {
  if (!preview) return null
  const order: readonly Language[] = reader.language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const written = order.filter((lang) => preview[lang])
  return html`<section class="stack-s preview" aria-labelledby="preview">
    <h2 id="preview" tabindex="-1">${reader.words('face.framework.preview')}</h2>
    ${written.map((lang) => asShown(reader, { en: null, fr: null, [lang]: preview[lang] }))}
  </section>`
}

function asShown(reader: Reader, words: Names): Html {
  return card({ content: html`<div class="asked">${answerIn(reader, words)}</div>` })
}

function inOne({ reader, framework, offered, draft = noDraft }: EditingPage, lang: Language): Html {
  const { words } = reader
  const name = fieldOf[lang]
  const label = words(`face.framework.words.${lang}`)
  const problem = draft.problems[name]
  const value = name in draft.entered ? typed(draft.entered, name) : ((offered ?? framework.words)[lang] ?? '')
  const describedBy = problem ? `${name}-problem` : ''
  return html`<div class="stack-xs">
    <h2 class="label">${label}</h2>
    ${problem && html`<p class="problem" id="${name}-problem">${icon('problem')}${words(problem)}</p>`}
    <div class="composer">${wordsArea({ reader, name, label, lang, value, maxLength: frameworkLengthMax, describedBy, isWrong: problem !== undefined })}</div>
  </div>`
}

function ways({ words }: Reader, { id }: Umbrella): Html {
  return html`<p class="row">
    <a href="${frameworkPath(id)}">${words('face.framework.see')}</a>
    <a href="${frameworkVersionsPath(id)}">${words('face.framework.versions.title')}</a>
  </p>`
}
