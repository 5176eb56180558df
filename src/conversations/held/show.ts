import type { FlagId, HeldPostId } from '#database'
import type { Html } from '#kernel/html.ts'
import type { Asked } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import type { Draft } from '#shell/index.ts'
import { listNewEmergencies } from '../emergencies/queries.ts'
import { listFlags } from '../flags/queries.ts'
import { listKeptOut } from '../keeping-out/queries.ts'
import { listUnmaskings } from '../unmasking/queries.ts'
import { listHeld } from './queries.ts'
import { waitingPage } from './views/waiting-page.ts'

/** What waits for the viewer, with what she has just typed about one of them. */
export async function shownWaiting(asked: Asked, judged: HeldPostId | FlagId | null, draft: Draft): Promise<Html> {
  const { db, viewer, reader, now } = asked
  signedIn(viewer)
  const held = await listHeld(db, viewer)
  const flags = await listFlags(db, viewer)
  const unmaskings = await listUnmaskings(db, viewer, now)
  const keptOut = await listKeptOut(db, viewer)
  const emergencies = await listNewEmergencies(db, viewer, now)
  return waitingPage({ reader, emergencies, held, flags, unmaskings, keptOut, judged, draft })
}
