import type { Html } from '#kernel/html.ts'
import { html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noDraft, postForm, type Draft } from '#shell/index.ts'
import type { Family } from '../../umbrellas/index.ts'
import type { Community } from '../model.ts'
import { communityEditingPath } from '../paths.ts'
import type { CommunityCan } from '../places.ts'
import { communityFields, familyField } from './fields.ts'
import { placePage } from './frame.ts'

interface EditingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly families: readonly Family[]
  readonly draft?: Draft
}

export function editingPage({ reader, community, can, families, draft = noDraft }: EditingPage): Html {
  const { words } = reader
  const fields = { reader, draft, value: community }
  return placePage({
    reader,
    community,
    can,
    here: 'settings',
    title: words('communities.places.settings'),
    content: postForm({
      action: communityEditingPath(community.id),
      content: html`${communityFields(fields)} ${can.place && familyField({ ...fields, families })}`,
      submit: words('communities.editing.save'),
    }),
  })
}
