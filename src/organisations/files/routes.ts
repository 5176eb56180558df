import type { FactImportId, UmbrellaId } from '#database'
import { again, page, seeOther, streamed } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { findUmbrella } from '../../umbrellas/index.ts'
import { factFilePath, factFilesPath } from '../paths.ts'
import { beginExport, beginWriting, discardFactFile, sendFactFile } from './commands.ts'
import { exportOf } from './exporting.ts'
import { exportForm, sendingForm } from './forms.ts'
import { keepFactFile, unguardedFactsLater } from './jobs.ts'
import { countLines, findFactImport, firstLines, listFactImports } from './queries.ts'
import { filePage } from './views/file-page.ts'
import { filesPage } from './views/files-page.ts'

const uploadBytes = 50 * 1024 * 1024

/** Facts come in and go out as files: for administrators. */
export function fileRoutes(at: Routes, outside: Outside): void {
  at.get('/umbrellas/:id/files', async (asked) => {
    const shown = await listed(asked)
    confirmed(asked)
    return page(shown)
  })

  at.post('/umbrellas/:id/files', (asked) => receive(asked, outside), { fileBytes: uploadBytes })

  at.get('/umbrellas/:id/files/:file', async (asked) => {
    const { db, reader } = asked
    const { umbrella, sent } = await one(asked)
    const isSorted = sent.stage === 'ready' || sent.stage === 'done'
    const counts = await countLines(db, sent)
    return page(filePage({ reader, umbrella, sent, counts, lines: isSorted ? await firstLines(db, sent) : [] }))
  })

  at.post('/umbrellas/:id/files/:file/writing', async (asked) => {
    const { umbrella, sent } = await one(asked)
    confirmed(asked)
    await beginWriting(asked.db, asked.viewer, sent.id)
    asked.afterwards(() => unguardedFactsLater(outside.system, sent.id))
    return seeOther(factFilePath(umbrella.id, sent.id))
  })

  at.post('/umbrellas/:id/files/:file/discarding', async (asked) => {
    const { sent } = await one(asked)
    const umbrella = await discardFactFile(asked.db, asked.viewer, sent.id)
    return seeOther(factFilesPath(umbrella), { key: 'organisations.notices.discarded' })
  })
  exportRoute(at, outside)
}

function exportRoute(at: Routes, { system }: Outside): void {
  at.post('/umbrellas/:id/exports', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
    confirmed(asked)
    const form = parse(exportForm, body)
    if (!form.ok) return again(await listed(asked))
    const { kind, separator, mark } = form.value
    await beginExport(db, viewer, { umbrella: umbrella.id, kind, now })
    const name = `${kind}-${now.toString().slice(0, 10)}.csv`
    return streamed(
      'text/csv; charset=utf-8',
      exportOf(system, { kind, umbrella: umbrella.id, separator, hasMark: mark === 'yes' }),
      {
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      },
    )
  })
}

async function receive(asked: Asked, { settings, system }: Outside) {
  const { db, viewer, id, body, files, now } = asked
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  confirmed(asked)
  const form = parse(sendingForm, body)
  if (!form.ok) return again(await listed(asked, form))
  const [file] = files
  if (file === undefined || file.bytes === 0 || file.problem !== null) {
    const why = file?.problem ?? 'organisations.files.fileNeeded'
    return again(await listed(asked, { entered: body, problems: { file: why } }))
  }
  const sending = { umbrella: umbrella.id, kind: form.value.kind, fileName: file.name, bytes: file.bytes, now }
  const sent = await sendFactFile(db, viewer, sending)
  await keepFactFile(settings.dataFolder, sent, file.path)
  asked.afterwards(() => unguardedFactsLater(system, sent))
  return seeOther(factFilePath(umbrella.id, sent))
}

async function listed(asked: Asked, draft?: Draft) {
  const { db, viewer, reader, id } = asked
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const imports = await listFactImports(db, viewer, umbrella.id)
  return filesPage({ reader, umbrella, imports, ...(draft && { draft }) })
}

async function one({ db, viewer, id }: Asked) {
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const sent = await findFactImport(db, viewer, id<FactImportId>('file'))
  if (sent.umbrellaId !== umbrella.id) throw new NotFound('errors.notFound')
  return { umbrella, sent }
}
