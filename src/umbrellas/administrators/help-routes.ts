import type { PersonId, UmbrellaId } from '#database'
import { page } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { helpingPage, tellOfHelp, unguardedHelp } from '../../people/index.ts'
import { administratorsPath, officeHelpPath } from '../paths.ts'
import { findUmbrella, listAdministrators, listPrivacyOfficers } from '../queries.ts'
import { mayBeHelped, umbrellaRules } from '../rules.ts'

/** Whoever holds an office is helped by another administrator: a coordinator could come to more than she has. */
export function helpRoutes(at: Routes, outside: Outside): void {
  at.get('/umbrellas/:id/administrators/:person/help', async (asked) => {
    await whomToHelp(asked)
    confirmed(asked)
    return page(await shown(asked, null))
  })

  at.post('/umbrellas/:id/administrators/:person/help', async (asked) => {
    const { db: tx, viewer, now } = asked
    const { umbrella, person, name } = await whomToHelp(asked)
    confirmed(asked)
    const rooms = { tx, door: outside.door, secret: outside.settings.secret }
    const code = await unguardedHelp(rooms, viewer, { person, name, umbrella, now })
    tellOfHelp(asked, outside, person)
    return page(await shown(asked, code))
  })
}

async function whomToHelp({ db, viewer, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  authorize(umbrellaRules, 'helpAdministrator', viewer, umbrella)
  const person = id<PersonId>('person')
  const all = [...(await listAdministrators(db, umbrella)), ...(await listPrivacyOfficers(db, umbrella))]
  const found = all.find((one) => one.personId === person && mayBeHelped(viewer, one))
  if (!found) throw new NotFound('errors.notFound')
  return { umbrella: umbrella.id, person, name: found.name }
}

async function shown(asked: Asked, code: string | null): Promise<Html> {
  const { umbrella, person, name } = await whomToHelp(asked)
  const up = { href: administratorsPath(umbrella), label: asked.reader.words('umbrellas.administrators.title') }
  return helpingPage({ reader: asked.reader, name, action: officeHelpPath(umbrella, person), up, code })
}
