import type { ProfileKey } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import { checkbox, field, fold, noDraft, select, textArea } from '#shell/index.ts'
import { languageCodes, lengthMax, skills, skillsIn, type OwnField, type Skill, type TermKind } from '../model.ts'
import { nameIn } from './profile-list.ts'
import type { ProfilePage } from './profile-page.ts'

/** A few lines in one's own words. */
export function wordsQuestion({ reader, profile, draft = noDraft }: ProfilePage, key: 'offer' | 'seek' | 'self'): Html {
  return textArea({
    reader,
    draft,
    name: key,
    label: reader.words(`profiles.asks.${key}`),
    hint: reader.words(`profiles.hints.${key}`),
    value: told(profile.fields, key)?.text ?? '',
    maxLength: lengthMax[key],
    rows: 3,
  })
}

export function pronounsQuestion(page: ProfilePage): Html {
  return lineQuestion(page, 'pronouns')
}

export function contactQuestion(page: ProfilePage): Html {
  return lineQuestion(page, 'contact')
}

function lineQuestion({ reader, profile, draft = noDraft }: ProfilePage, key: 'pronouns' | 'contact'): Html {
  return field({
    reader,
    draft,
    name: key,
    label: reader.words(`profiles.asks.${key}`),
    hint: reader.words(`profiles.hints.${key}`),
    value: told(profile.fields, key)?.text ?? '',
    maxLength: lengthMax[key],
  })
}

/** One of the words that the umbrella keeps; where it keeps none, that there are none yet. */
export function termQuestion({ reader, profile, draft = noDraft }: ProfilePage, kind: TermKind): Html {
  const { words, language } = reader
  const terms = profile.terms.filter((term) => term.kind === kind)
  const hint = terms.length > 0 ? words(`profiles.hints.${kind}`) : words('profiles.hints.noTerms')
  return select({
    reader,
    draft,
    name: kind,
    label: words(`profiles.asks.${kind}`),
    hint,
    value: told(profile.fields, kind)?.termId ?? '',
    choices: [
      { value: '', label: words('profiles.fields.unsaid') },
      ...terms.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text })),
    ],
  })
}

/** One of the programme streams of her umbrellas; nothing where there are none. */
export function streamQuestion({ reader, profile, draft = noDraft }: ProfilePage): Html | null {
  const { words, language } = reader
  if (profile.streams.length === 0) return null
  return select({
    reader,
    draft,
    name: 'stream',
    label: words('profiles.asks.stream'),
    hint: words('profiles.hints.stream'),
    value: told(profile.fields, 'stream')?.streamId ?? '',
    choices: [
      { value: '', label: words('profiles.fields.unsaid') },
      ...profile.streams.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text })),
    ],
  })
}

/** The languages somebody works in, by their names in the reader's: the two of Hearth and hers, and others to unfold. */
export function languagesQuestion({ reader, profile, draft = noDraft }: ProfilePage): Html {
  const chosen = told(profile.fields, 'languages')?.text?.split(' ') ?? []
  const nameOf = nameIn(reader)
  const isNear = (code: string) => code === 'en' || code === 'fr' || chosen.includes(code)
  const others = languageCodes
    .filter((code) => !isNear(code))
    .toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), reader.language))
  const tick = (code: string) =>
    checkbox({
      reader,
      draft,
      name: 'languages',
      id: `language-${code}`,
      value: code,
      isTicked: chosen.includes(code),
      label: nameOf(code),
    })
  return html`<fieldset class="choices">
    <legend>${reader.words('profiles.asks.languages')}</legend>
    <div class="languages">${languageCodes.filter(isNear).map(tick)}</div>
    ${fold({ title: reader.words('profiles.fields.moreLanguages'), content: html`<div class="languages">${others.map(tick)}</div>` })}
  </fieldset>`
}

/** What somebody can bring to facilitating. */
export function skillsQuestion({ reader, profile, draft = noDraft }: ProfilePage): Html {
  const { words } = reader
  const chosen = skillsIn(told(profile.fields, 'skills')?.text ?? null)
  const tick = (skill: Skill) =>
    checkbox({
      reader,
      draft,
      name: 'skills',
      id: `skill-${skill}`,
      value: skill,
      isTicked: chosen.includes(skill),
      label: words(`profiles.skills.${skill}`),
    })
  return html`<fieldset class="choices">
    <legend>${words('profiles.asks.skills')}</legend>
    <p class="hint">${words('profiles.hints.skills')}</p>
    ${skills.map(tick)}
  </fieldset>`
}

function told(fields: readonly OwnField[], key: ProfileKey): OwnField | undefined {
  return fields.find((one) => one.key === key)
}
