import type { CommunityId, PersonId } from '#database'
import { page } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { helpingPage, tellOfHelp, unguardedHelp } from '../../people/index.ts'
import { helpPath, memberPath } from '../paths.ts'
import { enterCommunity } from '../queries.ts'
import { memberRules } from '../rules.ts'
import { findMember } from './queries.ts'

/** A coordinator helps a member who stands in front of her and has lost her second step. */
export function helpRoutes(at: Routes, outside: Outside): void {
  at.get('/communities/:id/people/:person/help', async (asked) => {
    await whomToHelp(asked)
    confirmed(asked)
    return page(await shown(asked, null))
  })

  at.post('/communities/:id/people/:person/help', async (asked) => {
    const { db: tx, viewer, now } = asked
    const { community, member } = await whomToHelp(asked)
    confirmed(asked)
    const { personId: person, name } = member
    const rooms = { tx, door: outside.door, secret: outside.settings.secret }
    const code = await unguardedHelp(rooms, viewer, { person, name, umbrella: community.umbrellaId, now })
    tellOfHelp(asked, outside, person)
    return page(await shown(asked, code))
  })
}

async function whomToHelp({ db, viewer, id }: Asked) {
  const community = await enterCommunity(db, viewer, id<CommunityId>('id'))
  const member = await findMember(db, viewer, community.id, id<PersonId>('person'))
  authorize(memberRules, 'help', viewer, member)
  return { community, member }
}

async function shown(asked: Asked, code: string | null): Promise<Html> {
  const { community, member } = await whomToHelp(asked)
  const { personId: person, name } = member
  const up = { href: memberPath(community.id, person), label: name }
  return helpingPage({ reader: asked.reader, name, action: helpPath(community.id, person), up, code })
}
