import type { PersonId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { parse, type Entered } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { profilePath, type Draft } from '#shell/index.ts'
import { doubtOf, mustWait } from '../confidentiality/index.ts'
import { tellOfMyself } from './commands.ts'
import { profileForm } from './forms.ts'
import { findAcquaintance, findMyProfile } from './queries.ts'
import { termRoutes } from './terms/routes.ts'
import { personBrief } from './views/person-brief.ts'
import { personPage } from './views/person-page.ts'
import { profilePage } from './views/profile-page.ts'

type MemberPath = Parameters<typeof personPage>[0]['memberPath']

export function profileRoutes(at: Routes, memberPath: MemberPath): void {
  at.get(profilePath, async (asked) => page(await shown(asked)))

  at.post(profilePath, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const form = parse(profileForm, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: fieldsWithWords(body), known: await wordsBefore(asked) })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    await tellOfMyself(db, viewer, { form: form.value, now })
    return seeOther(profilePath, { key: 'profiles.notices.saved' })
  })

  at.get('/people/:id', async ({ db, viewer, reader, id }) => {
    const person = await findAcquaintance(db, viewer, id<PersonId>('id'))
    return page(personPage({ reader, person, memberPath }))
  })

  at.get('/people/:id/card', async ({ db, viewer, reader, id }) => {
    const person = await findAcquaintance(db, viewer, id<PersonId>('id'))
    return page(personBrief({ reader, person }))
  })

  termRoutes(at)
}

/** How she can be reached is hers to give: only what is almost sure to be somebody's number is asked about there. */
function fieldsWithWords(body: Entered): readonly string[] {
  const own = ['offer', 'seek', 'self', 'pronouns']
  return mustWait(body, ['contact']) ? [...own, 'contact'] : own
}

async function wordsBefore({ db, viewer }: Asked): Promise<string> {
  const { fields } = await findMyProfile(db, viewer)
  return fields.map(({ text }) => text ?? '').join('\n')
}

async function shown({ db, viewer, reader }: Asked, draft?: Draft) {
  const profile = await findMyProfile(db, viewer)
  return profilePage(draft ? { reader, profile, draft } : { reader, profile })
}
