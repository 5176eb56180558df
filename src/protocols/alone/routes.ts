import { again, page, seeOther } from '#kernel/answer.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity, isOver } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { whichOf } from '../model.ts'
import { alonePath } from '../paths.ts'
import { findProtocol } from '../queries.ts'
import { forgetAlone, keepAlone } from './commands.ts'
import { fieldOf, parseAlone } from './forms.ts'
import { listAlone } from './queries.ts'
import { aloneRules } from './rules.ts'
import { alonePage } from './views/alone-page.ts'

const alone = '/communities/:id/protocols/:which/alone'

/** What somebody writes for herself along a way of working. */
export function aloneRoutes(at: Routes): void {
  at.get(alone, async (asked) => page(await shown(asked, noDraft)))

  at.post(alone, async (asked) => {
    const { db, viewer, reader, body, now } = asked
    const along = await found(asked)
    const form = parseAlone(along.steps, body)
    if (!form.ok) return again(await shown(asked, form))
    const doubt = doubtOf(reader, body, { fields: along.steps.map(fieldOf) })
    if (doubt) return again(await shown(asked, { entered: body, problems: {}, doubt }))

    await keepAlone(db, viewer, { ...along, form: form.value, now })
    return seeOther(alonePath(along.community.id, whichOf(along.protocol)), { key: 'protocols.notices.keptAlone' })
  })

  at.post(`${alone}/forgetting`, async (asked) => {
    const along = await found(asked)
    await forgetAlone(asked.db, asked.viewer, along)
    return seeOther(alonePath(along.community.id, whichOf(along.protocol)), { key: 'protocols.notices.forgotAlone' })
  })
}

async function found({ db, viewer, id, param }: Asked) {
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(aloneRules, 'read', viewer, { communityId: community.id, isOver: isOver(community) })
  const protocol = await findProtocol(db, viewer, { community: community.id, which: param('which') })
  return { community, protocol, steps: await listAlone(db, viewer, { community: community.id, protocol }) }
}

async function shown(asked: Asked, draft: Draft): Promise<Html> {
  const { viewer, reader } = asked
  const along = await found(asked)
  const judged = { communityId: along.community.id, isOver: isOver(along.community) }
  const may = can(aloneRules, viewer, judged)
  return alonePage({
    reader,
    can: can(communityRules, viewer, along.community),
    ...along,
    mayWrite: may.write,
    draft,
  })
}
