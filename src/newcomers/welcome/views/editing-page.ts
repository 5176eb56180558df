import { html, type Html } from '#kernel/html.ts'
import { typed } from '#kernel/form.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import {
  button,
  field,
  hiddenField,
  icon,
  list,
  noDraft,
  noticeBox,
  postButton,
  postForm,
  said,
  type Draft,
} from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { nameFields } from '../../../umbrellas/index.ts'
import { wordsArea } from '../../../writing/index.ts'
import { own_steps_max, type OwnStep, type Welcome } from '../../model.ts'
import { stepRemovalPath, stepsPath, stepUpPath, welcomeEditingPath, welcomePath } from '../../paths.ts'
import { welcome_length_max } from '../forms.ts'
import { welcomeWords } from './words.ts'

export interface EditingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly welcome: Welcome
  readonly steps: readonly OwnStep[]
  /** Of the words, and of a step that is added. */
  readonly draft?: Draft
  readonly stepDraft?: Draft
  /** Somebody else saved since this page was opened, and this was not. */
  readonly isOvertaken?: boolean
}

/** Where those who coordinate say what newcomers read, and what else they might do first. */
export function editingPage(page: EditingPage): Html {
  const { reader, community, can } = page
  const { words, language } = reader
  const name = inLanguage(community.name, language).text
  return placePage({
    reader,
    community,
    can,
    here: 'welcome',
    between: [{ href: welcomePath(community.id), label: words('newcomers.welcome.title', { community: name }) }],
    title: words('newcomers.editing.title'),
    content: html`${wordsForm(page)} ${steps(page)}`,
  })
}

const fieldOf = { en: 'wordsEn', fr: 'wordsFr' } as const

function wordsForm(page: EditingPage): Html {
  const { reader, community, welcome, draft = noDraft, isOvertaken = false } = page
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const standing = html`<section class="stack-s card">
    <h2>${words('newcomers.editing.standing')}</h2>
    ${welcomeWords(reader, welcome, community.name)}
  </section>`
  const overtaken = noticeBox({ kind: 'care', content: words('newcomers.editing.overtaken'), role: 'alert' })
  return html`${isOvertaken && html`${overtaken} ${standing}`}
    <p>${words('newcomers.editing.about')}</p>
    ${postForm({
      action: welcomeEditingPath(community.id),
      content: html`${draft.doubt?.notice} ${hiddenField('seen', String(welcome.revision))}
      ${order.map((lang) => inOne(page, lang))}`,
      submit: html`<div class="row">${button({ label: words('newcomers.editing.save') })} ${draft.doubt?.act}</div>`,
    })}`
}

function inOne({ reader, welcome, draft = noDraft }: EditingPage, lang: Language): Html {
  const { words } = reader
  const name = fieldOf[lang]
  const label = words(`newcomers.editing.words.${lang}`)
  const problem = draft.problems[name]
  return html`<div class="stack-xs">
    <h2 class="label">${label}</h2>
    ${problem && html`<p class="problem" id="${name}-problem">${icon('problem')}${words(problem)}</p>`}
    <div class="composer">
      ${wordsArea({
        reader,
        name,
        label,
        lang,
        value: name in draft.entered ? typed(draft.entered, name) : (welcome.words[lang] ?? ''),
        maxLength: welcome_length_max,
        describedBy: problem ? `${name}-problem` : '',
        isWrong: problem !== undefined,
      })}
    </div>
  </div>`
}

function steps(page: EditingPage): Html {
  const { reader, community, steps: own, stepDraft = noDraft } = page
  const { words } = reader
  const add = postForm({
    action: stepsPath(community.id),
    content: html`${stepDraft.doubt?.notice} ${nameFields({ reader, draft: stepDraft, value: null })}
    ${field({
      reader,
      draft: stepDraft,
      name: 'path',
      label: words('newcomers.editing.path'),
      hint: words('newcomers.editing.pathHint'),
      maxLength: 500,
      isRequired: true,
    })}`,
    submit: html`<div class="row">${button({ label: words('newcomers.editing.add'), kind: 'quiet', icon: 'plus' })} ${stepDraft.doubt?.act}</div>`,
  })
  return html`<section class="stack-s" aria-labelledby="own-steps">
    <h2 id="own-steps">${words('newcomers.editing.steps')}</h2>
    <p>${words('newcomers.editing.stepsAbout', { count: own_steps_max })}</p>
    ${own.length > 0 && list(own.map((step, at) => ownStep(page, step, at)))}
    ${
      own.length < own_steps_max &&
      html`<h3>${words('newcomers.editing.another')}</h3>
    ${add}`
    }
  </section>`
}

function ownStep({ reader, community }: EditingPage, step: OwnStep, at: number): Html {
  const { words, language } = reader
  const about = inLanguage(step.name, language).text
  const act = (action: string, label: string) => postButton({ action, label, kind: 'plain', about })
  return html`<a href="${step.path}">${said(reader, step.name)}</a>
    <p class="small muted"><code>${step.path}</code></p>
    <div class="row">
      ${at > 0 && act(stepUpPath(community.id, step.id), words('newcomers.editing.up'))}
      ${act(stepRemovalPath(community.id, step.id), words('newcomers.editing.remove'))}
    </div>`
}
