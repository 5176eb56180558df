import type { Db } from '#kernel/db.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import { hasSecondStep } from '../second-steps/model.ts'
import { findMySecondSteps } from '../second-steps/queries.ts'
import type { Means } from './model.ts'

/** By what the viewer can show that it is she. Whoever has a second step shows that one, and nothing less. */
export async function findMyMeans(door: Db, viewer: Viewer): Promise<Means> {
  const steps = await findMySecondSteps(door, viewer)
  if (hasSecondStep(steps)) return { hasSecondStep: true, hasPasskey: steps.passkeys > 0, passwordHash: null }
  const credential = await door
    .selectFrom('credential')
    .where('person_id', '=', signedIn(viewer))
    .where('provider_id', '=', 'credential')
    .select('password')
    .executeTakeFirst()
  return { hasSecondStep: false, hasPasskey: false, passwordHash: credential?.password ?? null }
}
