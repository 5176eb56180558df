import assert from 'node:assert/strict'
import type { FileId } from '#database'
import type { Persona } from '#world/people.ts'
import { photograph } from '../src/files/testing/samples.ts'
import type { Journey } from './browser.ts'

/** A reply with a picture and a document. */
export async function sendFiles(journey: Journey): Promise<FileId> {
  const { open, origin, communities, threads, clone } = journey
  const page = await open('ben')
  const to = `/communities/${communities.circle}/files`
  const buffer = await photograph()
  for (const file of [
    { name: 'garden.jpg', mimeType: 'image/jpeg', buffer },
    {
      name: 'A form with a rather long name, for whoever comes for the first time.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Name'),
    },
  ]) {
    const sent = { headers: { origin }, multipart: { new: file } }
    const answer = await page.context().request.post(to, sent)
    assert.equal(answer.status(), 200)
  }
  // What she has sent elsewhere waits there, beside her words; its name may point to somebody.
  const waiting = { name: 'client Maria Lopez at the door.jpg', mimeType: 'image/jpeg', buffer }
  await page
    .context()
    .request.post(`${to}?place=${threads.unanswered}`, { headers: { origin }, multipart: { new: waiting } })
  await page.context().close()
  const files = await clone.system.selectFrom('file').select('id').orderBy('id').execute()
  const [picture, form] = files.map(({ id }) => id)
  assert.ok(picture && form)
  const body = new URLSearchParams({ body: 'This is how it looks.', [`alt-${picture}`]: 'Beds of beans' })
  for (const id of [picture, form]) body.append('files', id)
  await sayForm(journey, 'ben', `/threads/${threads.listening}/replies`, body.toString())
  return picture
}

async function sayForm(journey: Journey, who: Persona, path: string, data: string): Promise<void> {
  const page = await journey.open(who)
  const headers = { origin: journey.origin, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await page.context().request.post(path, { data, headers, maxRedirects: 0 })
  assert.equal(answer.status(), 303)
  await page.context().close()
}
