import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { listMyPasskeys } from '../passkeys/queries.ts'
import { hasSecondStep } from '../second-steps/model.ts'
import { findMySecondSteps } from '../second-steps/queries.ts'
import type { Means } from './model.ts'

/** By what the viewer can show that it is she. Whoever has a second step shows that one, and nothing less. */
export async function findMyMeans(door: Db, viewer: Viewer): Promise<Means> {
  const steps = await findMySecondSteps(door, viewer)
  if (hasSecondStep(steps)) {
    const passkeys = steps.passkeys > 0 ? await listMyPasskeys(door, viewer) : []
    return { hasSecondStep: true, passkeys, passwordHash: null }
  }
  const credential = await door
    .selectFrom('credential')
    .where('person_id', '=', signedIn(viewer))
    .where('provider_id', '=', 'credential')
    .select('password')
    .executeTakeFirst()
  return { hasSecondStep: false, passkeys: [], passwordHash: credential?.password ?? null }
}
