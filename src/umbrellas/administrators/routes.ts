import type { InvitationId, PersonId } from '#database'
import { again, page, seeOther } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { invite, listInvitationsUnder, sendInvitationAgain, withdrawInvitation } from '../../people/index.ts'
import { endAdministration, endPrivacyOffice } from '../commands.ts'
import { administratorsPath } from '../paths.ts'
import { findUmbrella, listAdministrators, listPrivacyOfficers } from '../queries.ts'
import { officeForm } from './forms.ts'
import { helpRoutes } from './help-routes.ts'
import { isOwnAddress, linkToHandOver, sendLetter, yourself } from './inviting.ts'
import { administratorsPage } from './views/administrators-page.ts'

export function administratorRoutes(at: Routes, outside: Outside): void {
  at.get('/umbrellas/:id/administrators', async (asked) => page(await shown(asked, outside)))

  at.post('/umbrellas/:id/administrators/invitations', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const umbrella = await findUmbrella(db, viewer, id('id'))
    confirmed(asked)
    const form = parse(officeForm, body)
    if (!form.ok) return again(await shown(asked, outside, form))
    if (await isOwnAddress(asked, outside, form.value.email)) {
      return again(await shown(asked, outside, { entered: body, problems: { email: yourself } }))
    }

    const asking = { umbrellaId: umbrella.id, communityId: null, roles: ['member'], personId: null } as const
    const sent = await invite(db, viewer, { ...asking, ...form.value, now })
    return sendLetter(asked, outside, sent, administratorsPath(umbrella.id))
  })

  at.post('/umbrellas/:id/administrators/invitations/:invitation/again', async (asked) => {
    const { db, viewer, id, now } = asked
    const umbrella = await findUmbrella(db, viewer, id('id'))
    confirmed(asked)
    const sent = await sendInvitationAgain(db, viewer, { id: id<InvitationId>('invitation'), now })
    return sendLetter(asked, outside, sent, administratorsPath(umbrella.id))
  })
  endingRoutes(at)
  helpRoutes(at, outside)
}

function endingRoutes(at: Routes): void {
  at.post('/umbrellas/:id/administrators/invitations/:invitation/withdrawal', async ({ db, viewer, id, now }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    await withdrawInvitation(db, viewer, { id: id<InvitationId>('invitation'), now })
    return seeOther(administratorsPath(umbrella.id), { key: 'umbrellas.notices.withdrawn' })
  })

  at.post('/umbrellas/:id/administrators/:person/end', async (asked) => {
    const { db, viewer, id, now } = asked
    const umbrella = await findUmbrella(db, viewer, id('id'))
    confirmed(asked)
    const person = id<PersonId>('person')
    await endAdministration(db, viewer, { umbrella: umbrella.id, person, now })
    const back = person === viewer.id ? '/' : administratorsPath(umbrella.id)
    return seeOther(back, { key: 'umbrellas.notices.ended' })
  })

  at.post('/umbrellas/:id/privacy-officers/:person/end', async (asked) => {
    const { db, viewer, id, now } = asked
    const umbrella = await findUmbrella(db, viewer, id('id'))
    confirmed(asked)
    await endPrivacyOffice(db, viewer, { umbrella: umbrella.id, person: id<PersonId>('person'), now })
    return seeOther(administratorsPath(umbrella.id), { key: 'umbrellas.notices.privacyOfficeEnded' })
  })
}

async function shown(asked: Asked, outside: Outside, draft?: Draft) {
  const { db, viewer, reader, id } = asked
  const umbrella = await findUmbrella(db, viewer, id('id'))
  const administrators = await listAdministrators(db, umbrella)
  const officers = await listPrivacyOfficers(db, umbrella)
  const invitations = await listInvitationsUnder(db, viewer, umbrella.id)
  const url = linkToHandOver(asked, outside)
  return administratorsPage({ reader, umbrella, administrators, officers, invitations, url, ...(draft && { draft }) })
}
