import type { FileId, GatheringReadingId, PostId } from '#database'
import { empty, file as fragment, page, streamed, type Answer } from '#kernel/answer.ts'
import type { Db } from '#kernel/db.ts'
import { NotFound, Unavailable } from '#kernel/errors.ts'
import { parseId } from '#kernel/id.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import type { Viewer } from '#kernel/viewer.ts'
import { enterCommunity } from '../communities/index.ts'
import { removeFile } from './commands.ts'
import { dispositionOf } from './disposition.ts'
import { isPicture, isReady, keyOf, type SentFile, type Size } from './model.ts'
import { findFile, listOwnFiles } from './queries.ts'
import { ownFileRules } from './rules.ts'
import { takingIn } from './taking-in.ts'
import { fileItem } from './views/file-item.ts'
import { picturePage } from './views/picture-page.ts'

/** What files can hang on: each says whether the viewer may read it, and where it is, or refuses. */
export interface FileHosts {
  post(db: Db, viewer: Viewer, id: PostId): Promise<string>
  reading(db: Db, viewer: Viewer, id: GatheringReadingId): Promise<string>
}

export function fileRoutes(at: Routes, outside: Outside, hosts: FileHosts): void {
  const { fileBytes } = outside.settings
  const takeIn = takingIn(outside, async ({ db, viewer, id, query }) => {
    const { id: communityId } = await enterCommunity(db, viewer, id('id'))
    return { communityId, placeId: parseId(query['place']) ?? communityId }
  })
  at.post('/communities/:id/files', sent, { fileBytes, takeIn })

  at.post('/files/:id/removal', async ({ db, viewer, id }) => {
    await removeFile(db, viewer, id<FileId>('id'))
    return empty()
  })

  at.get('/files/:id', async (asked) => {
    const { file, back } = await opened(asked, hosts)
    if (!isPicture(file)) throw new NotFound('errors.notFound')
    return page(picturePage({ reader: asked.reader, file, back }))
  })

  at.get('/files/:id/small', async (asked) => shown(outside, await opened(asked, hosts), 'small'))
  at.get('/files/:id/large', async (asked) => shown(outside, await opened(asked, hosts), 'main'))
  at.get('/files/:id/download', async (asked) => {
    const { file } = await opened(asked, hosts)
    return served(outside, file, { size: 'main', disposition: 'attachment' })
  })
}

/** The answer to the element that sends files one by one: how the file stands in the form, or why it does not. */
async function sent({ db, viewer, reader, taken }: Asked): Promise<Answer> {
  const [problem] = taken.problems
  if (problem) {
    const said = reader.words(problem.key, problem.values)
    return { ...fragment('text/plain; charset=utf-8', said), status: 422 }
  }
  const ids = taken.ids.flatMap((one) => parseId<FileId>(one) ?? [])
  const [file] = await listOwnFiles(db, viewer, ids)
  if (!file) throw new Unavailable('errors.unavailable')
  return fragment('text/html; charset=utf-8', fileItem({ reader, file }).text)
}

interface Opened {
  readonly file: SentFile
  readonly back: string | null
}

/** A file whose turn it is: each time anew, what it hangs on is asked whether this reader may. */
async function opened({ db, viewer, id }: Asked, hosts: FileHosts): Promise<Opened> {
  const hostOf = async ({ postId, readingId }: SentFile) => {
    if (postId !== null) return hosts.post(db, viewer, postId)
    return readingId === null ? null : hosts.reading(db, viewer, readingId)
  }
  const file = await findFile(db, viewer, id<FileId>('id'))
  const back = await hostOf(file)
  if (back === null) authorize(ownFileRules, 'read', viewer, file)
  if (!isReady(file)) throw new NotFound('errors.notFound')
  return { file, back }
}

function shown(outside: Outside, { file }: Opened, size: Size): Answer {
  if (!isPicture(file)) throw new NotFound('errors.notFound')
  return served(outside, file, { size, disposition: 'inline' })
}

interface Serving {
  readonly size: Size
  readonly disposition: 'inline' | 'attachment'
}

// Whatever it holds, a browser runs nothing of it, takes it for nothing else, and keeps nothing on a shared computer.
const quiet = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

function served({ files }: Outside, file: SentFile, { size, disposition }: Serving): Answer {
  const headers = { ...quiet, 'content-disposition': dispositionOf(disposition, file.name) }
  const open = (range?: Parameters<typeof files.open>[1]) => files.open(keyOf(file.id, size), range)
  return streamed(file.type, { size: size === 'main' ? file.bytes : null, open }, headers)
}
