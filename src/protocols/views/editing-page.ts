import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  button,
  checkbox,
  choiceCards,
  choicePills,
  field,
  formProblem,
  hiddenField,
  noticeBox,
  postForm,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { lengths } from '../forms.ts'
import { sensitivities, stages, type OwnProtocol } from '../model.ts'
import { protocolEditingPath, protocolPath, protocolsPath } from '../paths.ts'
import { stepFields } from './step-fields.ts'

export interface EditingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** The form as it is filled in. */
  readonly draft: Draft
  /** Null while it is new. */
  readonly protocol: OwnProtocol | null
  readonly isOvertaken: boolean
}

/** Where a protocol is written: what it is for, for whom, and its steps. Each button keeps what was typed. */
export function editingPage(page: EditingPage): Html {
  const { reader, community, can, protocol } = page
  const { words, language } = reader
  const up = { href: protocolsPath(community.id), label: words('protocols.title') }
  const its = protocol && {
    href: protocolPath(community.id, protocol.id),
    label: inLanguage(protocol.title, language).text,
  }
  return placePage({
    reader,
    community,
    can,
    here: 'protocols',
    between: its ? [up, its] : [up],
    title: words(protocol ? 'protocols.editing.title' : 'protocols.editing.newTitle'),
    content: html`${page.isOvertaken && overtaken(page)} ${theForm(page)}`,
  })
}

function overtaken({ reader, community, protocol }: EditingPage): Html {
  const { words } = reader
  const href = protocol && protocolPath(community.id, protocol.id)
  return noticeBox({
    kind: 'care',
    role: 'alert',
    content: words('protocols.editing.overtaken'),
    act: href && html`<a href="${href}" target="_blank">${words('protocols.editing.theirs')}</a>`,
  })
}

/** What Enter presses: without it, the first button that moves a step. */
const saves = html`<button type="submit" class="unseen" tabindex="-1" aria-hidden="true"></button>`

function theForm(page: EditingPage): Html {
  const { reader, community, draft, protocol } = page
  const { words } = reader
  const lang = typed(draft.entered, 'language')
  const text = { reader, draft, lang }
  const languages = (['en', 'fr'] as const).map((value) => ({
    value,
    label: words(`protocols.editing.languages.${value}`),
  }))
  return postForm({
    action: protocol ? protocolEditingPath(community.id, protocol.id) : protocolsPath(community.id),
    content: html`${saves} ${formProblem(reader, draft)} ${draft.doubt?.notice} ${hiddenField('seen', typed(draft.entered, 'seen'))} ${hiddenField('after', typed(draft.entered, 'after'))}
      ${choicePills({ reader, draft, name: 'language', label: words('protocols.editing.language'), choices: languages })}
      ${field({ ...text, name: 'title', label: words('protocols.editing.name'), maxLength: lengths.title, isRequired: true })}
      ${textArea({ ...text, name: 'purpose', label: words('protocols.editing.purpose'), hint: words('protocols.editing.purposeHint'), maxLength: lengths.purpose, rows: 2 })}
      ${stepFields(page)} ${about(page)}
      ${textArea({ ...text, name: 'care', label: words('protocols.care'), hint: words('protocols.editing.careHint'), maxLength: lengths.care, rows: 3 })}
      ${field({ ...text, name: 'origin', label: words('protocols.editing.origin'), hint: words('protocols.editing.originHint'), maxLength: lengths.origin })}`,
    submit: html`<div class="row">${button({ label: words('protocols.editing.save') })} ${draft.doubt?.act}</div>`,
  })
}

function about({ reader, draft }: EditingPage): Html {
  const { words } = reader
  const number = { reader, draft, kind: 'number' as const }
  return html`<div class="beside">
      ${field({ ...number, name: 'from', label: words('protocols.editing.from'), isRequired: true })}
      ${field({ ...number, name: 'to', label: words('protocols.editing.to'), hint: words('protocols.editing.toHint') })}
    </div>
    ${choiceCards({
      reader,
      draft,
      name: 'sensitivity',
      label: words('protocols.editing.sensitivity'),
      choices: sensitivities.map((value) => ({
        value,
        label: words(`protocols.sensitivity.${value}.label`),
        hint: words(`protocols.sensitivity.${value}.hint`),
      })),
    })}
    ${checkbox({ reader, draft, name: 'needsSkill', label: words('protocols.editing.needsSkill') })}
    <fieldset class="choices">
      <legend>${words('protocols.editing.stages')}</legend>
      <p class="hint">${words('protocols.editing.stagesHint')}</p>
      ${stages.map((stage) => checkbox({ reader, draft, name: 'stages', id: `stage-${stage}`, value: stage, label: words(`protocols.stages.${stage}`) }))}
    </fieldset>`
}
