import { again, page, seeOther, withCookies, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signInPath } from '#shell/index.ts'
import { arrived } from '../devices/arriving.ts'
import { trierOf } from '../guessing.ts'
import type { Hall } from '../hall.ts'
import { localPath } from '../local-path.ts'
import { entryKeys } from '../passkeys/options.ts'
import { tokenOf } from '../session.ts'
import { unguardedWhole } from '../sessions/commands.ts'
import { waitSentence } from '../signing-in/entry.ts'
import { unguardedSuccess, unguardedTry } from '../signing-in/guess-commands.ts'
import { keptIn } from '../signing-in/kept.ts'
import { leadingTo } from '../signing-in/paths.ts'
import { keptPage } from '../signing-in/views/kept-page.ts'
import { unguardedCode } from './code-commands.ts'
import { secondEntryForm } from './forms.ts'
import { tellOf } from './letters.ts'
import { secondEntryPath } from './paths.ts'
import { unguardedHalfIn, unguardedSecondSteps, type HalfIn } from './queries.ts'
import { secondEntryPage } from './views/second-entry-page.ts'

/** The second of two steps in: whoever has shown the first has a session that opens nothing but this. */
export function secondEntryRoutes(at: Routes, hall: Hall): void {
  at.get(secondEntryPath, async (asked) => {
    const { viewer, query } = asked
    const to = localPath(query['to'])
    if (viewer.id !== null) return seeOther(to)
    const half = await halfIn(asked, hall)
    return half === null
      ? seeOther(leadingTo(signInPath, to))
      : page(secondEntryPage({ ...(await shown(asked, hall, half)), to, kept: null }))
  })

  at.post(
    secondEntryPath,
    async (asked) => {
      const { body } = asked
      const to = localPath(typed(body, 'to'))
      const half = await halfIn(asked, hall)
      if (half === null) return seeOther(leadingTo(signInPath, to))
      const form = parse(secondEntryForm, body)
      if (!form.ok)
        return again(secondEntryPage({ ...(await shown(asked, hall, half)), to, kept: keptIn(body), draft: form }))
      return enter(asked, hall, { half, ...form.value })
    },
    { isOpen: true },
  )
}

async function halfIn({ cookies, now }: Asked, { door, settings }: Hall): Promise<HalfIn | null> {
  const token = tokenOf(cookies, settings)
  return token === null ? null : unguardedHalfIn(door, token, now)
}

async function shown({ reader }: Asked, { door, settings }: Hall, { personId, isShared }: Half) {
  const { passkeys } = await unguardedSecondSteps(door, personId)
  return { reader, isShared, keys: passkeys > 0 ? entryKeys(settings, reader) : null }
}

type Half = Pick<HalfIn, 'personId' | 'isShared'>

interface Entering {
  readonly half: HalfIn
  readonly code: string
  readonly to: string
}

async function enter(asked: Asked, hall: Hall, { half, code, to }: Entering): Promise<Answer> {
  const { reader, body, address, now } = asked
  const { door, settings } = hall
  const kept = keptIn(body)
  const { id, heardAt } = await unguardedTry(door, trierOf(settings.secret, 'code', half.personId, address), now)
  if (heardAt !== null) {
    const trouble = waitSentence(reader, heardAt, 'people.secondStep.wait')
    return page(secondEntryPage({ ...(await shown(asked, hall, half)), to, kept, trouble }), 429)
  }

  const step = await unguardedCode(door, settings.secret, { person: half.personId, code, now })
  if (step === null) {
    const draft = { entered: {}, problems: { code: 'people.secondStep.codeWrong' } } as const
    return again(secondEntryPage({ ...(await shown(asked, hall, half)), to, kept, draft }))
  }
  await unguardedSuccess(door, id)
  const token = await unguardedWhole(door, half.sessionId, step, now)
  if (token === null) return seeOther(leadingTo(signInPath, to))
  if (step === 'recovery') tellOf('recovery', asked, hall, half.personId)
  const answer = kept === null ? seeOther(to) : page(keptPage({ reader, kept }))
  return withCookies(answer, await arrived(asked, hall, { token, isShared: half.isShared }))
}
