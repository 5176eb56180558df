import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FileId } from '#database'
import { Refusal } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import {
  nothingTaken,
  type Arrival,
  type Asked,
  type RouteOptions,
  type TakenIn,
  type TakingProblem,
  type UploadedFile,
} from '#kernel/routes.ts'
import type { WordKey } from '#kernel/words.ts'
import { beginFile, finishFile, removeFile, type Finished, type Place } from './commands.ts'
import { filesMax, keyOf, megabytesOf } from './model.ts'
import { cleanName, saidName } from './names.ts'
import { prepare } from './preparing/preparing.ts'
import type { Prepared } from './preparing/prepared.ts'

/** Where the sender may send files to, or the refusal that the page itself would give. */
export type PlaceOf = (asked: Asked) => Promise<Place>

/** Takes a form's files in, one after the other: each is there whole, or nothing of it is. */
export function takingIn(outside: Outside, placeOf: PlaceOf): (arrival: Arrival) => Promise<TakenIn> {
  const { fileBytes } = outside.settings
  return async (arrival) => {
    const place = await arrival.visit(async (asked) => (asked.viewer.id === null ? null : placeOf(asked)))
    // Her session is over: the page that keeps her words comes next, and files are no words.
    if (place === null) return nothingTaken

    const ids: FileId[] = []
    const problems: TakingProblem[] = []
    for (const file of arrival.files) {
      const id = newId<FileId>()
      const problem = await takeOne(outside, arrival, { id, place, file })
      if (problem === null) ids.push(id)
      else problems.push({ name: saidName(file.name), key: problem, values: { megabytes: megabytesOf(fileBytes) } })
    }
    return { ids, problems }
  }
}

/** What a route needs so that its form takes files. */
export type Filing = (placeOf: PlaceOf) => RouteOptions

export function filingOn(outside: Outside): Filing {
  const { fileBytes } = outside.settings
  return (placeOf) => ({ fileBytes, fileCount: filesMax, takeIn: takingIn(outside, placeOf) })
}

interface One {
  readonly id: FileId
  readonly place: Place
  readonly file: UploadedFile
}

async function takeOne(outside: Outside, { visit }: Arrival, { id, place, file }: One): Promise<WordKey | null> {
  if (file.problem !== null) return file.problem === 'errors.tooLarge' ? 'files.problems.tooLarge' : file.problem
  await visit(({ db, viewer, now }) => beginFile(db, viewer, { id, place, now }))
  const outcome = await kept(outside, id, file)
  if ('problem' in outcome) {
    await visit(({ db, viewer }) => removeFile(db, viewer, id))
    return outcome.problem
  }
  const isStillWanted = await visit(({ db, viewer }) => finishFile(db, viewer, id, outcome.finished))
  if (isStillWanted) return null
  for (const size of ['small', 'main'] as const) await outside.files.remove(keyOf(id, size))
  return 'files.problems.givenUp'
}

type Kept = { readonly finished: Finished } | { readonly problem: WordKey }

async function kept({ files: store, scanner }: Outside, id: FileId, file: UploadedFile): Promise<Kept> {
  try {
    const prepared = await prepare(file.path, file.bytes)
    if (!prepared.ok) return { problem: prepared.problem }
    const verdict = scanner === null ? 'clean' : await scanner.scan(createReadStream(prepared.main))
    if (verdict === 'infected') return { problem: 'files.problems.virus' }
    const state = verdict === 'clean' ? 'ready' : 'waiting'
    const finished = { ...(await describe(prepared, file)), state } as const
    if (prepared.small !== null) await store.keep(keyOf(id, 'small'), prepared.small)
    await store.keep(keyOf(id, 'main'), prepared.main)
    return { finished }
  } catch (error) {
    if (error instanceof Refusal) return { problem: error.key }
    throw error
  }
}

async function describe(prepared: Prepared & { readonly ok: true }, file: UploadedFile) {
  const { type, main, width, height, tellsOrigin } = prepared
  const bytes = main === file.path ? file.bytes : (await stat(main)).size
  return { name: cleanName(file.name, type), type, bytes, width, height, tellsOrigin }
}
