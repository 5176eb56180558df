import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { languageOf } from '#kernel/language-of.ts'
import { icon, saidIn } from '#shell/index.ts'
import { languageName, profileKeys, skillsIn, type ProfileField, type Skill } from '../model.ts'

interface ProfileList {
  readonly reader: Reader
  readonly fields: readonly ProfileField[]
  /** Says beside each who sees it: for its owner alone. */
  readonly withAudience?: boolean
}

/** What somebody tells of herself, in its order. */
export function profileList({ reader, fields, withAudience = false }: ProfileList): Html | null {
  const told = profileKeys.flatMap((key) => fields.filter((field) => field.key === key))
  if (told.length === 0) return null
  return html`<dl class="profile">
    ${told.map(
      (field) => html`<div>
        <dt>${reader.words(`profiles.keys.${field.key}`)}</dt>
        <dd>${valueOf(reader, field)} ${withAudience && seenBy(reader, field)}</dd>
      </div>`,
    )}
  </dl>`
}

/** One value, in the reader's words where it has them. */
export function valueOf(reader: Reader, { key, text, term }: ProfileField): Html {
  if (term !== null) {
    const { text: name, lang } = inLanguage(term, reader.language)
    return saidIn({ reader, lang, content: name })
  }
  const words = text ?? ''
  if (key === 'languages') return html`<span class="spoken">${words.split(' ').map(nameIn(reader)).join(', ')}</span>`
  if (key === 'skills') return skillsSaid(reader, skillsIn(words))
  return saidIn({ reader, lang: languageOf(words), content: html`<span class="told">${words}</span>` })
}

/** Skills by their names. */
export function skillsSaid({ words }: Reader, told: readonly Skill[]): Html {
  return html`${told.map((skill) => words(`profiles.skills.${skill}`)).join(', ')}`
}

/** What a language is called; of the one that the program's own list of names lacks, our word. */
export function nameIn({ words, language }: Reader): (code: string) => string {
  return (code) => (code === 'fcs' ? words('profiles.fields.quebecSign') : languageName(code, language))
}

function seenBy({ words }: Reader, { audience }: ProfileField): Html {
  const drawing = audience === 'me' ? 'lock' : 'eye'
  return html`<small class="seen">${icon(drawing)}${words(`profiles.seenBy.${audience}`)}</small>`
}
