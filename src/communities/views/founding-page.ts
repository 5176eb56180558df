import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, noDraft, postForm, type Draft } from '#shell/index.ts'
import { formPage, foundingPath, type Family, type Umbrella } from '../../umbrellas/index.ts'
import { communityFields, familyField } from './fields.ts'

interface FoundingPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly families: readonly Family[]
  /** The one in which it begins. */
  readonly family?: Family | null
  readonly draft?: Draft
}

export function foundingPage({ reader, umbrella, families, family = null, draft = noDraft }: FoundingPage): Html {
  const { words } = reader
  const fields = { reader, draft, value: null, family, families }
  return formPage({
    reader,
    umbrella,
    title: words('communities.founding.title'),
    about: words('communities.founding.about'),
    form: postForm({
      action: foundingPath(umbrella.id),
      content: html`${communityFields(fields)} ${familyField(fields)}
      ${checkbox({
        reader,
        draft,
        name: 'coordinates',
        label: words('communities.founding.coordinates'),
        hint: words('communities.founding.coordinatesHint'),
      })}
      ${checkbox({
        reader,
        draft,
        name: 'planned',
        label: words('communities.founding.planned'),
        hint: words('communities.founding.plannedHint'),
      })}`,
      submit: words('communities.founding.act'),
    }),
  })
}
