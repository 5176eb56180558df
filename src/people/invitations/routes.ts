import { again, page, seeOther, withCookies, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { communityPath, guestPath, homePath, noDraft, signInPath, type Draft } from '#shell/index.ts'
import { arrived } from '../devices/arriving.ts'
import { hallIn } from '../hall.ts'
import { hashPassword } from '../doorkeeper.ts'
import { unguardedSession } from '../sessions/commands.ts'
import { leadingTo } from '../signing-in/paths.ts'
import { unguardedAcceptance, type Accepting, type Belongings } from './acceptance-commands.ts'
import { acceptanceForm, type AcceptanceForm } from './forms.ts'
import { standing, type Offer } from './model.ts'
import { acceptancePath, invitationPath } from './paths.ts'
import { unguardedOffer } from './queries.ts'
import { invitationPage, overPage } from './views/invitation-page.ts'

export function invitationRoutes(at: Routes, outside: Outside, belongings: Belongings): void {
  at.get(invitationPath(':secret'), async (asked) => {
    const offer = await offerIn(asked, outside)
    return isOpen(offer, asked)
      ? page(await shown(asked, belongings, offer))
      : page(overPage({ reader: asked.reader }), 410)
  })

  at.post(
    acceptancePath(':secret'),
    async (asked) => {
      const { viewer, reader, body } = asked
      const offer = await offerIn(asked, outside)
      if (!isOpen(offer, asked)) return page(overPage({ reader }), 410)
      if (viewer.id !== null) {
        await accept(asked, outside, belongings, { person: viewer.id })
        return seeOther(placeOf(offer), { key: 'people.notices.joined' })
      }
      if (offer.hasAccount) return seeOther(leadingTo(signInPath, invitationPath(asked.param('secret'))))
      const form = parse(acceptanceForm, body)
      return form.ok
        ? welcome(asked, outside, belongings, form.value)
        : again(await shown(asked, belongings, offer, form))
    },
    { isOpen: true },
  )
}

async function offerIn({ param }: Asked, { system }: Outside): Promise<Offer> {
  const offer = await unguardedOffer(system, param('secret'))
  if (offer === null) throw new NotFound('people.invitations.unknown')
  return offer
}

function isOpen(offer: Offer, { now }: Asked): boolean {
  return standing(offer, now) === 'open'
}

async function shown({ reader, param }: Asked, { agreement }: Belongings, offer: Offer, draft: Draft = noDraft) {
  const asked = offer.communityId === null ? null : await agreement(reader, offer.communityId)
  return invitationPage({ reader, offer, secret: param('secret'), draft, agreement: asked })
}

function accept({ param, body, now }: Asked, { system }: Outside, belongings: Belongings, accepting: Accepting) {
  const agreed = typed(body, 'agreement') || null
  return unguardedAcceptance(system, belongings, { secret: param('secret'), accepting, agreed, now })
}

/** A new account, with whoever made it signed in and where she was invited to. */
async function welcome(asked: Asked, outside: Outside, belongings: Belongings, form: AcceptanceForm): Promise<Answer> {
  const { door } = outside
  const { name, language, isShared } = form
  const passwordHash = form.password === null ? null : await hashPassword(form.password)
  const offer = await offerIn(asked, outside)
  const person = await accept(asked, outside, belongings, { account: { name, language, passwordHash } })
  const { userAgent, now } = asked
  const token = await unguardedSession(door, person, { by: 'link', isShared, userAgent, now })
  const cookies = await arrived(asked, hallIn(outside), { token, isShared })
  return withCookies(seeOther(placeOf(offer), { key: 'people.notices.welcome' }), cookies)
}

function placeOf({ communityId, isGuest }: Offer): string {
  if (isGuest) return guestPath
  return communityId === null ? homePath : communityPath(communityId)
}
