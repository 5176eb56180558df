import { again, seeOther, withCookies, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked } from '#kernel/routes.ts'
import { hashPassword, sessionCookie, unguardedInvitationLetter, unguardedSession } from '../../people/index.ts'
import { umbrellaForm } from '../../umbrellas/index.ts'
import { communityPath, invitationsPath } from '../paths.ts'
import { unguardedBeginning, type Begun } from './commands.ts'
import { dressed } from './dressed.ts'
import { firstAdministratorForm, firstCommunityForm, firstInvitationForm } from './forms.ts'
import { forgettingAll, keptIn } from './kept.ts'
import { stepPath } from './steps.ts'
import { administratorStep } from './views/step-pages.ts'

/** The last page was filled in: makes everything at once, and lets the first administrator in. */
export async function finish(asked: Asked, outside: Outside): Promise<Answer> {
  const { reader, body, now } = asked
  const umbrella = parse(umbrellaForm, keptIn(asked, 'umbrella') ?? {})
  if (!umbrella.ok) return seeOther(stepPath('umbrella'))
  const community = parse(firstCommunityForm, keptIn(asked, 'community') ?? {})
  if (!community.ok) return seeOther(stepPath('community'))
  const invitation = parse(firstInvitationForm, keptIn(asked, 'invitation') ?? {})
  if (!invitation.ok) return seeOther(stepPath('invitation'))
  const form = parse(firstAdministratorForm, body)
  if (!form.ok) return again(administratorStep({ reader: dressed(asked), draft: form }))

  const { password, ...administrator } = form.value
  const begun = await unguardedBeginning(outside.system, {
    umbrella: umbrella.value,
    community: community.value,
    invitation: invitation.value,
    administrator: { ...administrator, passwordHash: await hashPassword(password) },
    language: reader.language,
    now,
  })
  return letIn(asked, outside, begun)
}

async function letIn(asked: Asked, outside: Outside, begun: Begun): Promise<Answer> {
  const { now, userAgent, afterwards } = asked
  const { door, settings, mailer } = outside
  const { administrator, community, secret } = begun
  const token = await unguardedSession(door, administrator, { by: 'password', isShared: false, userAgent, now })
  if (secret !== null) afterwards(() => unguardedInvitationLetter(outside, secret))
  const answer =
    secret === null || mailer.isReady
      ? seeOther(communityPath(community), { key: 'communities.notices.begun' })
      : seeOther(`${invitationsPath(community)}?link=${secret}`)
  return withCookies(forgettingAll(answer, settings), [sessionCookie(token, settings)])
}
