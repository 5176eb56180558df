import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  checkbox,
  choicePills,
  field,
  formProblem,
  hiddenField,
  list,
  noDraft,
  postForm,
  textArea,
  type Draft,
} from '#shell/index.ts'
import type { Community, CommunityCan } from '../../../communities/index.ts'
import type { Gathering } from '../../model.ts'
import { whenSaid } from '../../views/when.ts'
import { accessWords_max, saidBack_max } from '../forms.ts'
import { gatheringLanguages, helps, settled, type Access, type Need } from '../model.ts'
import { accessPath, needsPath } from '../paths.ts'
import { needMark } from './said.ts'
import { underGathering } from '../../views/frame.ts'

export interface AccessPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  readonly access: Access
  readonly needs: readonly Need[]
  readonly draft: Draft
  /** Whose need was answered with something that was not kept. */
  readonly answering: { readonly person: string; readonly draft: Draft } | null
}

/** How people can take part in a gathering, and what each needs: for those who convene. */
export function accessPage(page: AccessPage): Html {
  const { reader, community, can, gathering, needs } = page
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    title: words('gatherings.access.title'),
    content: html`${whenSaid(reader, gathering)}
      <section class="stack-s" aria-labelledby="needs">
        <h2 id="needs">${words('gatherings.needs.title')}</h2>
        <p class="small muted">${words('gatherings.access.needsAbout')}</p>
        ${needs.length === 0 ? html`<p class="muted">${words('gatherings.access.noNeeds')}</p>` : list(needs.map((need) => oneNeed(page, need)))}
      </section>
      <section class="stack-s" aria-labelledby="how">
        <h2 id="how">${words('gatherings.access.how')}</h2>
        ${postForm({ action: accessPath(gathering.id), content: saying(page), submit: html`<div class="row">${button({ label: words('gatherings.access.save') })} ${page.draft.doubt?.act}</div>` })}
      </section>`,
  })
}

function oneNeed(
  { reader, gathering, answering }: AccessPage,
  { personId, name, words: needed, state, saidBack }: Need,
): Html {
  const { words } = reader
  const draft = answering?.person === personId ? answering.draft : noDraft
  const act = (value: (typeof settled)[number]) =>
    button({
      label: words(`gatherings.access.settle.${value}`),
      kind: 'quiet',
      name: 'state',
      value,
      isPressed: state === value,
      about: name,
    })
  return html`<form method="post" action="${needsPath(gathering.id)}" class="stack-s">
    <p class="row"><b>${name}</b> ${needMark(reader, state)}</p>
    <p>${needed}</p>
    ${formProblem(reader, draft)} ${hiddenField('person', personId)} ${hiddenField('seen', needed)}
    ${field({ reader, draft, name: 'saidBack', id: `back-${personId}`, label: words('gatherings.access.saidBack'), hint: words('gatherings.access.saidBackHint', { name }), value: saidBack, maxLength: saidBack_max })}
    <div class="row">${settled.map(act)}</div>
  </form>`
}

function saying({ reader, gathering, access, draft }: AccessPage): Html {
  const { words } = reader
  const languages = (['', ...gatheringLanguages] as const).map((value) => ({
    value,
    label: words(`gatherings.access.languages.${value || 'none'}`),
  }))
  const ofs = (['one', 'series'] as const).map((value) => ({ value, label: words(`gatherings.access.of.${value}`) }))
  return html`${draft.doubt?.notice} ${choicePills({ reader, draft, name: 'language', label: words('gatherings.access.language'), value: access.language ?? '', choices: languages })}
    <fieldset class="choices stack-s">
      <legend>${words('gatherings.access.helps')}</legend>
      ${helps.map((help) => checkbox({ reader, draft: { ...draft, problems: {} }, name: 'help', id: `help-${help}`, value: help, label: words(`gatherings.access.help.${help}`), isTicked: access.help.includes(help) }))}
    </fieldset>
    ${textArea({ reader, draft, name: 'words', label: words('gatherings.access.words'), hint: words('gatherings.access.wordsHint'), value: access.words, maxLength: accessWords_max, rows: 3 })}
    ${gathering.kind !== 'single' && choicePills({ reader, draft, name: 'of', label: words('gatherings.access.of.label'), value: access.isOwn ? 'one' : 'series', choices: ofs })}`
}
