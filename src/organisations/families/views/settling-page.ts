import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import {
  checkbox,
  choiceCards,
  field,
  formProblem,
  hiddenField,
  noDraft,
  noticeBox,
  postForm,
  select,
  type Draft,
} from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { printOf, type FactChange } from '../../history/model.ts'
import { history } from '../../history/views/history.ts'
import type { ProgrammeStream } from '../../model.ts'
import { communitySettingsPath, familySettingsPath } from '../../paths.ts'
import { communityFacts, familyFacts, rhythms, type CommunitySettings, type FamilySettings } from '../model.ts'
import { rhythmText } from './settings-page.ts'

interface FamilyPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly family: FamilySettings
  readonly changes: readonly FactChange[]
  readonly draft?: Draft
}

/** What the communities of a family do alike. */
export function familySettingsPage({ reader, umbrella, family, changes, draft = noDraft }: FamilyPage): Html {
  const { words, language } = reader
  const known = (['public', 'listed', 'hidden'] as const).map((value) => ({
    value,
    label: words(`organisations.visibilitys.${value}`),
    hint: words(`organisations.visibilityHints.${value}`),
  }))
  const unsaid = { value: '', label: words('organisations.settings.unsaid') }
  return formPage({
    reader,
    umbrella,
    title: words('organisations.settings.family', { name: inLanguage(family.name, language).text }),
    about: words('organisations.settings.familyAbout'),
    form: html`${postForm({
      action: familySettingsPath(umbrella.id, family.id),
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', printOf(familyFacts(family)))}
      ${field({ reader, draft, name: 'inbox', kind: 'email', label: words('organisations.facts.inbox'), hint: words('organisations.settings.inboxHint'), value: family.inboxAddress ?? '', maxLength: 254 })}
      ${rhythmField({ reader, draft, value: family.rhythmMonths, none: words('organisations.settings.unsaid') })}
      ${choiceCards({ reader, draft, name: 'visibility', label: words('organisations.settings.newOnes'), hint: words('organisations.settings.newOnesHint'), value: family.defaultVisibility ?? '', choices: [...known, unsaid] })}`,
      submit: words('organisations.save'),
    })}
    ${history(reader, changes)}`,
  })
}

interface CommunityPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly community: CommunitySettings
  readonly family: FamilySettings | null
  readonly streams: readonly ProgrammeStream[]
  readonly changes: readonly FactChange[]
  readonly draft?: Draft
}

/** What one community does by itself. */
export function communitySettingsPage(page: CommunityPage): Html {
  const { reader, umbrella, community, family, streams, changes, draft = noDraft } = page
  const { words, language } = reader
  const asFamily = (value: string) =>
    family ? words('organisations.settings.asFamilyValue', { value }) : words('organisations.settings.unsaid')
  const familys = family?.inboxAddress ?? words('organisations.settings.unsaid')
  return formPage({
    reader,
    umbrella,
    title: words('organisations.settings.community', { name: inLanguage(community.name, language).text }),
    about: words(family ? 'organisations.settings.communityAbout' : 'organisations.settings.communityAlone'),
    form: html`${postForm({
      action: communitySettingsPath(umbrella.id, community.id),
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', printOf(communityFacts(community, streams)))}
      ${field({ reader, draft, name: 'inbox', kind: 'email', label: words('organisations.facts.inbox'), hint: family && words('organisations.settings.inboxInherited', { inbox: familys }), value: community.inboxAddress ?? '', maxLength: 254 })}
      ${rhythmField({ reader, draft, value: community.rhythmMonths, none: asFamily(rhythmText(reader, family?.rhythmMonths ?? null)) })}
      ${streamTicks(page)}`,
      submit: words('organisations.save'),
    })}
    ${history(reader, changes)}`,
  })
}

interface RhythmField {
  readonly reader: Reader
  readonly draft: Draft
  readonly value: number | null
  /** What it is called to say nothing. */
  readonly none: string
}

function rhythmField({ reader, draft, value, none }: RhythmField): Html {
  const known = value === null || rhythms.some((months) => months === value) ? rhythms : [...rhythms, value]
  const choices = known.map((months) => ({ value: String(months), label: rhythmText(reader, months) }))
  return select({
    reader,
    draft,
    name: 'rhythm',
    label: reader.words('organisations.facts.rhythm'),
    value: value === null ? '' : String(value),
    choices: [{ value: '', label: none }, ...choices],
  })
}

function streamTicks({ reader, community, streams, draft = noDraft }: CommunityPage): Html | null {
  const { words, language } = reader
  const offered = streams.filter(({ id, retiredAt }) => retiredAt === null || community.streamIds.includes(id))
  const problem = draft.problems['streams']
  if (offered.length === 0 && !problem) return null
  const boxes = offered.map(({ id, code, name }) =>
    checkbox({
      reader,
      draft: { entered: draft.entered, problems: {} },
      id: `stream-${id}`,
      name: 'streams',
      value: id,
      isTicked: community.streamIds.includes(id),
      label: `${code}, ${inLanguage(name, language).text}`,
    }),
  )
  return html`<fieldset class="choices">
    <legend>${words('organisations.settings.streams')}</legend>
    <p class="hint">${words('organisations.settings.streamsHint')}</p>
    ${problem && noticeBox({ kind: 'danger', content: words(problem), role: 'alert' })}
    ${boxes}
  </fieldset>`
}
