import assert from 'node:assert/strict'
import type { Persona } from '#world/people.ts'
import type { Journey } from './browser.ts'

/** What somebody sends by a form, through the front door. */
export async function say(journey: Journey, who: Persona, path: string, form: Record<string, string>): Promise<void> {
  const page = await journey.open(who)
  const headers = { origin: journey.origin }
  const answer = await page.context().request.post(path, { form, headers, maxRedirects: 0 })
  assert.ok(answer.status() < 400, `${who} posted to ${path}: ${answer.status()}`)
  await page.context().close()
}
