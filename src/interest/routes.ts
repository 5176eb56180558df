import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { keepsLetters, lettersPath, unguardedLetterTry, unguardedPost, waitSentence } from '../people/index.ts'
import { unguardedInterest, unguardedInterestByLetter, unguardedOwnInterestEnd } from './commands.ts'
import { interestForm, strangerInterestForm } from './forms.ts'
import { interestConfirmationLetter } from './letters.ts'
import type { Announced } from './model.ts'
import { interestByLetterPath, interestPath, subjectPath } from './paths.ts'
import { isInterested, unguardedInterestAddress } from './queries.ts'
import { interestPage, interestSentPage } from './views/interest-page.ts'

interface Place {
  readonly outside: Outside
  /** What it is about, where the viewer may know of it. */
  find(asked: Asked): Promise<Announced>
}

/** Saying that one is interested in what stands at this path, such as `/trainings/:id`, and taking it back. */
export function interestRoutesAt(at: Routes, path: string, place: Place): void {
  const { outside, find } = place
  at.get(`${path}/interest`, async (asked) => {
    const announced = await find(asked)
    if (announced.isOwn) return seeOther(subjectPath(announced.of))
    return page(await shown(asked, { announced, draft: noDraft }))
  })

  at.post(`${path}/interest`, (asked) => (asked.viewer.id === null ? sayAsStranger(asked, place) : say(asked, place)), {
    isOpen: true,
  })

  at.get(`${path}/interest/sent`, async (asked) => {
    const announced = await find(asked)
    const letters = keepsLetters(outside.settings.mode) ? lettersPath : null
    return page(interestSentPage({ reader: asked.reader, announced, letters }))
  })

  at.post(`${path}/interest/withdrawal`, async (asked) => {
    const { of } = await find(asked)
    await unguardedOwnInterestEnd(outside.system, of, signedIn(asked.viewer))
    return seeOther(subjectPath(of), { key: 'interest.notices.takenBack' })
  })
}

async function say(asked: Asked, { outside, find }: Place): Promise<Answer> {
  const { viewer, reader, body, now } = asked
  const announced = await find(asked)
  const form = parse(interestForm, body)
  if (!form.ok) return again(await shown(asked, { announced, draft: form }))
  const doubt = doubtOf(reader, body, { fields: ['words'] })
  if (doubt) return again(await shown(asked, { announced, draft: { entered: body, problems: {}, doubt } }))

  const { of } = stillOpen(announced)
  if (announced.isOwn) return seeOther(subjectPath(of))
  const own = { of, person: signedIn(viewer), name: viewer.name, language: viewer.language }
  await unguardedInterest(outside.system, { ...own, words: form.value.words, now })
  const undo = `${interestPath(of)}/withdrawal`
  return seeOther(subjectPath(of), { key: `interest.notices.${of.kind}`, undo })
}

/** The answer is the same whatever the address is: what is known of it, its letter alone tells. */
async function sayAsStranger(asked: Asked, { outside, find }: Place): Promise<Answer> {
  const { reader, body, now, afterwards } = asked
  const announced = await find(asked)
  const draft = { entered: body, problems: {} }
  const form = parse(strangerInterestForm, body)
  if (!form.ok) return again(await shown(asked, { announced, draft: form }))
  const doubt = doubtOf(reader, body, { fields: ['words'] })
  if (doubt) return again(await shown(asked, { announced, draft: { ...draft, doubt } }))
  const { of } = stillOpen(announced)
  const tried = await unguardedLetterTry(asked, outside, form.value.email)
  const trouble = tried.heardAt && waitSentence(reader, tried.heardAt)
  if (trouble !== null) return page(await shown(asked, { announced, draft, trouble }), 429)

  const showing = { of, form: form.value, language: reader.language, now }
  const { id, secret } = await unguardedInterestByLetter(outside.system, showing)
  afterwards(async () => {
    const { system, mailer, wordsIn, settings } = outside
    const to = await unguardedInterestAddress(system, id)
    const url = settings.origin + interestByLetterPath(secret)
    if (to) await unguardedPost(system, mailer)(interestConfirmationLetter({ ...to, words: wordsIn(to.language), url }))
  })
  return seeOther(`${interestPath(of)}/sent`)
}

function stillOpen(announced: Announced): Announced {
  if (!announced.isOpen) throw new Conflict(`interest.${announced.of.kind}.notOpen`)
  return announced
}

interface Showing {
  readonly announced: Announced
  readonly draft: Draft
  readonly trouble?: string
}

async function shown({ db, viewer, reader }: Asked, showing: Showing) {
  const isSaid = await isInterested(db, viewer, showing.announced.of)
  return interestPage({ reader, isInterested: isSaid, ...showing })
}
