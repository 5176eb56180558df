import type { ImportRunId, UmbrellaId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { confirmed } from '#kernel/confirming.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import type { Draft } from '#shell/index.ts'
import { communityRules, listCommunitiesUnder } from '../../communities/index.ts'
import { findUmbrella, type Umbrella } from '../../umbrellas/index.ts'
import { beginImport, prepareImport, resumeImport } from './commands.ts'
import { isDirect, readChoices, uploadForm } from './forms.ts'
import { unguardedImportLater } from './jobs.ts'
import { isKept, keepFile } from './kept-file.ts'
import { importPath } from './paths.ts'
import { findImport, listImports } from './queries.ts'
import { choosingPage } from './views/choosing-page.ts'
import { importsPage } from './views/imports-page.ts'
import { runPage } from './views/run-page.ts'

const uploadBytes = 2 * 1024 * 1024 * 1024

export function importRoutes(at: Routes, outside: Outside): void {
  at.get('/umbrellas/:id/imports', async (asked) => {
    const imports = await importsOf(asked)
    confirmed(asked)
    return page(imports)
  })
  at.post('/umbrellas/:id/imports', (asked) => receive(asked, outside), { fileBytes: uploadBytes })

  at.get('/imports/:id', async (asked) => {
    const run = await findImport(asked.db, asked.viewer, asked.id('id'))
    if (run.options.wishes === null) return page(await choosing(asked))
    const canResume = run.failedBecause !== null && (await isKept(outside.settings.dataFolder, run.id))
    return page(runPage({ ...(await under(asked)), run, canResume }))
  })

  beginningRoutes(at, outside)
}

function beginningRoutes(at: Routes, outside: Outside): void {
  at.post('/imports/:id/beginning', async (asked) => {
    const { db, viewer, id, body, now } = asked
    const run = await findImport(db, viewer, id('id'))
    confirmed(asked)
    const { wishes, isSaidTwice } = readChoices(body, run.options.listed)
    const isDirectWanted = run.options.listed.some(
      (channel) => isDirect(channel) && wishes.get(channel.externalId) !== 'out',
    )
    if (isDirectWanted && !isSaidTwice)
      return again(
        await choosing(asked, { entered: body, problems: { directAgain: 'exchange.choosing.directNeeded' } }),
      )

    const isBegun = await beginImport(db, viewer, run.id, { wishes, now })
    if (isBegun) asked.afterwards(() => unguardedImportLater(outside.system, run.id))
    return seeOther(importPath(run.id))
  })

  at.post('/imports/:id/resumption', async ({ db, viewer, id, now, afterwards }) => {
    const run = await findImport(db, viewer, id('id'))
    const isResumed =
      (await isKept(outside.settings.dataFolder, run.id)) && (await resumeImport(db, viewer, run.id, now))
    if (isResumed) afterwards(() => unguardedImportLater(outside.system, run.id))
    return seeOther(importPath(run.id))
  })
}

async function receive(asked: Asked, { settings }: Outside): Promise<Answer> {
  const { db, viewer, id, body, files, now } = asked
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  confirmed(asked)
  const form = parse(uploadForm, body)
  const [file] = files
  if (!form.ok) return again(await importsOf(asked, form))
  if (file === undefined)
    return again(await importsOf(asked, { entered: body, problems: { file: 'exchange.imports.fileNeeded' } }))

  const { listChannels } = await import('../slack/listing.ts')
  const { channels, isRefused, report } = await listChannels(file.path, form.value.directMessages)
  if (isRefused) {
    const draft = { entered: body, problems: { file: 'exchange.imports.unreadable' } } as const
    return again(await importsOf(asked, draft, report))
  }
  const options = { ...form.value, listed: channels, wishes: null }
  const run = await prepareImport(db, viewer, { umbrella: umbrella.id, fileName: file.name, options, now })
  await keepFile(settings.dataFolder, run, file.path)
  return seeOther(importPath(run))
}

async function importsOf(asked: Asked, draft?: Draft, refused?: Parameters<typeof importsPage>[0]['refused']) {
  const { db, viewer, reader, id } = asked
  const umbrella = await findUmbrella(db, viewer, id<UmbrellaId>('id'))
  const runs = await listImports(db, viewer, umbrella.id)
  return importsPage({ reader, umbrella, runs, ...(draft && { draft }), ...(refused && { refused }) })
}

async function choosing(asked: Asked, draft?: Draft) {
  const { db, viewer } = asked
  const run = await findImport(db, viewer, asked.id('id'))
  const place = await under(asked)
  const communities = await listCommunitiesUnder(db, viewer, run.umbrellaId)
  const mine = communities.filter((community) => communityRules.add(viewer, community))
  return choosingPage({ ...place, run, communities: mine, ...(draft && { draft }) })
}

async function under({ db, viewer, reader, id }: Asked): Promise<{ reader: Asked['reader']; umbrella: Umbrella }> {
  const run = await findImport(db, viewer, id<ImportRunId>('id'))
  return { reader, umbrella: await findUmbrella(db, viewer, run.umbrellaId) }
}
