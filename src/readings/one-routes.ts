import type { GatheringReadingId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import {
  altFields,
  boxOf,
  chosenFiles,
  comesBack,
  emptyBox,
  listHungOn,
  listWaitingAt,
  type FileBox,
  type Filing,
} from '../files/index.ts'
import { findGathering } from '../gatherings/index.ts'
import { hangOnReading } from './hung/commands.ts'
import { listNotes } from './notes/queries.ts'
import { noteRules } from './notes/rules.ts'
import { readingPath } from './paths.ts'
import { findPresent } from './queries.ts'
import { readingRules } from './rules.ts'
import { readingPage } from './views/reading-page.ts'

const one = '/readings/:id'

/** One thing to read, with its files and what members make of it. */
export function oneReadingRoutes(at: Routes, files: Filing): void {
  at.get(one, async (asked) => page(await readingShown(asked, asked.id<GatheringReadingId>('id'))))

  const place = async ({ db, viewer, id }: Asked) => {
    const reading = await findPresent(db, viewer, id<GatheringReadingId>('id'))
    authorize(readingRules, 'set', viewer, await findGathering(db, viewer, reading.gatheringId))
    return { communityId: reading.communityId, placeId: reading.id }
  }
  at.post(`${one}/files`, hang, files(place))
}

async function hang(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const reading = id<GatheringReadingId>('id')
  const hung = await listHungOn(db, viewer, { reading })
  const known = hung.map(({ alt }) => alt).join('\n')
  const doubt = doubtOf(reader, body, { fields: altFields(body), known })
  if (doubt !== null || (await comesBack(asked))) {
    const filing = { box: await boxOf(asked, hung), draft: { entered: body, problems: {}, doubt } }
    return again(await readingShown(asked, reading, { filing }))
  }

  await hangOnReading(db, viewer, { id: reading, files: chosenFiles(asked), now })
  return seeOther(readingPath(reading), { key: 'readings.notices.hung' })
}

export interface Shown {
  /** What was typed under one of its questions. */
  readonly note?: Draft
  /** Where somebody changed the same note elsewhere. */
  readonly isOvertaken?: boolean
  readonly filing?: { readonly box: FileBox; readonly draft: Draft }
}

/** The page of something that is read; 404 where it was taken away. */
export async function readingShown(asked: Asked, id: GatheringReadingId, shown: Shown = {}): Promise<Html> {
  const { db, viewer, reader } = asked
  const reading = await findPresent(db, viewer, id)
  const gathering = await findGathering(db, viewer, reading.gatheringId)
  if (shown.note) authorize(noteRules, 'write', viewer, gathering)
  if (shown.filing) authorize(readingRules, 'set', viewer, gathering)
  const may = { ...can(noteRules, viewer, gathering), set: readingRules.set(viewer, gathering) }
  const [community, notes, hung, waiting] = await Promise.all([
    enterCommunity(db, viewer, reading.communityId),
    listNotes(db, viewer, id),
    listHungOn(db, viewer, { reading: id }),
    may.set ? listWaitingAt(db, viewer, id) : [],
  ])
  return readingPage({
    reader,
    community,
    can: can(communityRules, viewer, community),
    gathering,
    reading,
    notes,
    files: hung,
    may,
    filing: shown.filing ?? { box: emptyBox(asked, [...hung, ...waiting]), draft: noDraft },
    isFiling: shown.filing !== undefined,
    note: shown.note ?? noDraft,
    isOvertaken: shown.isOvertaken ?? false,
  })
}
