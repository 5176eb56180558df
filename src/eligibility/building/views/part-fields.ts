import { html, type Html, type Renderable } from '#kernel/html.ts'
import type { Problems } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, checkbox, choicePills, field, hiddenField, icon, select } from '#shell/index.ts'
import type { Known } from '../../facts/model.ts'
import { conditionKinds, initiativeKinds, initiativeParts } from '../../model.ts'
import { parts_max, sentence_length_max } from '../../shape.ts'
import { named } from '../../views/listing.ts'
import { isDraftGroup, type DraftCondition, type DraftGroup, type DraftPart } from '../model.ts'

/** What the fields of a draft need: a value is its own, since the form shows the draft and not what was sent. */
export interface Building {
  readonly reader: Reader
  readonly known: Known
  readonly problems: Problems
}

/** The conditions of a draft, each in a box of its own, and a way to add one more. */
export function draftFields(building: Building, draft: DraftGroup): Html {
  const { reader } = building
  return html`${joinField(building, 'kind', draft.kind, reader.words('eligibility.build.join'))}
    ${draft.of.map((part, place) => partFields(building, part, `p${place}`))} ${room(building, draft, null)}`
}

function joinField({ reader, problems }: Building, name: string, value: string, label: string): Html {
  const { words } = reader
  return choicePills({
    reader,
    draft: { entered: {}, problems },
    name,
    label,
    value,
    choices: [
      { value: 'all', label: words('eligibility.build.all') },
      { value: 'any', label: words('eligibility.build.any') },
    ],
  })
}

function partFields(building: Building, part: DraftPart, at: string): Html {
  const { words } = building.reader
  const title = words(`eligibility.build.kinds.${isDraftGroup(part) ? 'group' : part.kind}`)
  return html`<section class="rule-part stack-s">
    <div class="row between">
      <h3>${title}</h3>
      ${button({ label: words('eligibility.build.remove'), about: title, kind: 'plain', name: 'act', value: `remove-${at.slice(1)}` })}
    </div>
    ${isDraftGroup(part) ? groupFields(building, part, at) : html`${hiddenField(`${at}-kind`, part.kind)} ${conditionFields(building, part, at)}`}
  </section>`
}

function groupFields(building: Building, group: DraftGroup, at: string): Html {
  const label = building.reader.words('eligibility.build.joinInside')
  return html`${joinField(building, `${at}-kind`, group.kind, label)}
    ${group.of.map((inner, place) => partFields(building, inner, `${at}-${place}`))} ${room(building, group, at)}`
}

function room(building: Building, { of }: DraftGroup, at: string | null): Html {
  if (of.length < parts_max) return addField(building, at)
  return html`<p class="muted">${building.reader.words('eligibility.build.full')}</p>`
}

/** One menu and its button. Groups stand in no other group. */
function addField({ reader }: Building, at: string | null): Html {
  const { words } = reader
  const kinds = at === null ? [...conditionKinds, 'group' as const] : conditionKinds
  return html`<div class="rule-adding">
    ${select({
      reader,
      draft: { entered: {}, problems: {} },
      name: at === null ? 'add' : `${at}-add`,
      label: words(at === null ? 'eligibility.build.adding' : 'eligibility.build.addingInside'),
      choices: kinds.map((value) => ({ value, label: words(`eligibility.build.kinds.${value}`) })),
    })}
    ${button({ label: words('eligibility.build.add'), kind: 'quiet', icon: 'plus', name: 'act', value: at === null ? 'add' : `add-${at.slice(1)}` })}
  </div>`
}

function conditionFields(building: Building, condition: DraftCondition, at: string): Html {
  const { reader, known } = building
  const { words, language } = reader
  const { kind, chosen, roles } = condition
  if (kind === 'worksInStream' || kind === 'streamFundedBy') {
    const living = kind === 'worksInStream' ? known.streams.filter(({ isRetired }) => !isRetired) : known.funders
    const choices = living.map(({ id, name }) => ({ value: String(id), label: named(language, name) }))
    const label = words(`eligibility.build.choose.${kind}`)
    if (choices.length === 0) return html`<p class="muted">${words(`eligibility.build.none.${kind}`)}</p>`
    return severalOf(building, { name: `${at}-chosen`, label, choices, chosen })
  }
  if (kind === 'initiativeRole') {
    const kinds = initiativeKinds.map((value) => ({ value, label: words(`eligibility.initiatives.${value}`) }))
    const parts = initiativeParts.map((value) => ({ value, label: words(`eligibility.verbs.label.${value}`) }))
    return html`${severalOf(building, { name: `${at}-roles`, label: words('eligibility.build.choose.roles'), choices: parts, chosen: roles })}
    ${severalOf(building, { name: `${at}-chosen`, label: words('eligibility.build.choose.initiativeRole'), choices: kinds, chosen })}`
  }
  if (kind === 'worksAs' || kind === 'attests') return bothLanguages(building, condition, at)
  return html`<p class="muted">${words(`eligibility.build.details.${kind}`)}</p>`
}

interface Several {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: Renderable }[]
  readonly chosen: readonly string[]
}

function severalOf({ reader, problems }: Building, { name, label, choices, chosen }: Several): Html {
  const key = problems[name]
  return html`<fieldset class="choices" ${key && html`aria-describedby="problem-${name}"`}>
    <legend>${label}</legend>
    ${key && html`<p class="problem" id="problem-${name}">${icon('problem')}${reader.words(key)}</p>`}
    ${choices.map(({ value, label: one }) =>
      checkbox({
        reader,
        draft: { entered: {}, problems: {} },
        name,
        value,
        label: one,
        isTicked: chosen.includes(value),
        id: `field-${name}-${value}`,
      }),
    )}
  </fieldset>`
}

function bothLanguages({ reader, problems }: Building, condition: DraftCondition, at: string): Html {
  const { words, language } = reader
  const { kind } = condition
  const order = language === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
  return html`${order.map((lang, place) =>
    field({
      reader,
      draft: { entered: {}, problems },
      lang,
      name: `${at}-${lang}`,
      label: words(`eligibility.build.languages.${lang}`),
      hint:
        place === 0
          ? words(kind === 'worksAs' ? 'eligibility.build.hints.worksAs' : 'eligibility.build.hints.attests')
          : null,
      value: condition[lang],
      maxLength: sentence_length_max,
    }),
  )}`
}
