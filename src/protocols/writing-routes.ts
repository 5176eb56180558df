import type { CommunityId, Sensitivity } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, enterCommunity, isOver, type Community } from '../communities/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import type { Draft } from '#shell/index.ts'
import { addProtocol, editProtocol, removeProtocol, returnProtocol } from './commands.ts'
import { emptyForm, enteredOf, protocolForm, rearranged, wordFields, type ProtocolForm } from './forms.ts'
import { isMilder, isOwn, type OwnProtocol } from './model.ts'
import { protocolPath } from './paths.ts'
import { findProtocol, ownId } from './queries.ts'
import { protocolRules, shelfRules } from './rules.ts'
import { editingPage } from './views/editing-page.ts'

const shelf = '/communities/:id/protocols'
const one = `${shelf}/:which`

/** Where a community writes its own protocols, new or after another. */
export function writingRoutes(at: Routes): void {
  at.get(`${shelf}/new`, async (asked) => {
    const { db, viewer, reader, query } = asked
    const community = await toAdd(asked)
    const from = typed(query, 'from')
    const after = from === '' ? null : await findProtocol(db, viewer, { community: community.id, which: from })
    const filled = after ? { ...enteredOf(after, reader.language), after: from } : emptyForm(reader.language)
    return page(writing(asked, { community, draft: { entered: filled, problems: {} }, protocol: null }))
  })

  at.post(shelf, async (asked) => {
    const { db, viewer, body, now } = asked
    const community = await toAdd(asked)
    const atLeast = await modelOf(asked, community, typed(body, 'after'))
    const read = readForm(asked, (draft) => writing(asked, { community, draft, protocol: null }), { atLeast })
    if (!read.ok) return read.answer

    const id = await addProtocol(db, viewer, { community: community.id, form: read.form, atLeast, now })
    return seeOther(protocolPath(community.id, id), { key: 'protocols.notices.added' })
  })

  changingRoutes(at)
}

function changingRoutes(at: Routes): void {
  at.get(`${one}/editing`, async (asked) => {
    const { community, protocol } = await toEdit(asked)
    const filled = { ...enteredOf(protocol, protocol.language), seen: String(protocol.revision) }
    return page(writing(asked, { community, draft: { entered: filled, problems: {} }, protocol }))
  })

  at.post(`${one}/editing`, async (asked) => {
    const { db, viewer, body, now } = asked
    const { community, protocol } = await toEdit(asked)
    const known = Object.values(enteredOf(protocol, protocol.language)).flat().join('\n')
    const { atLeast } = protocol
    const read = readForm(asked, (draft) => writing(asked, { community, draft, protocol }), { atLeast, known })
    if (!read.ok) return read.answer

    const isSaved = await editProtocol(db, viewer, { community: community.id, id: protocol.id, form: read.form, now })
    const shown = { ...body, seen: String(protocol.revision) }
    if (!isSaved)
      return page(
        writing(asked, { community, draft: { entered: shown, problems: {} }, protocol, isOvertaken: true }),
        409,
      )
    return seeOther(protocolPath(community.id, protocol.id), { key: 'protocols.notices.saved' })
  })

  at.post(`${one}/removal`, async ({ db, viewer, id, param, now }) => {
    const own = { community: id<CommunityId>('id'), id: ownId(param('which')) }
    await removeProtocol(db, viewer, { ...own, now })
    return seeOther(protocolPath(own.community, own.id), { key: 'protocols.notices.removed' })
  })

  at.post(`${one}/return`, async ({ db, viewer, id, param, now }) => {
    const own = { community: id<CommunityId>('id'), id: ownId(param('which')) }
    await returnProtocol(db, viewer, { ...own, now })
    return seeOther(protocolPath(own.community, own.id), { key: 'protocols.notices.returned' })
  })
}

type Read = { readonly ok: true; readonly form: ProtocolForm } | { readonly ok: false; readonly answer: Answer }

interface Against {
  readonly atLeast: Sensitivity
  /** Words that stand there already: they point to nobody anew. */
  readonly known?: string
}

/** How sensitive what somebody adapts is: a copy of it is no gentler because it is said to be. */
async function modelOf({ db, viewer }: Asked, community: Community, which: string): Promise<Sensitivity> {
  if (which === '') return 'low'
  const after = await findProtocol(db, viewer, { community: community.id, which })
  return isOwn(after) ? after.atLeast : after.sensitivity
}

/** The form that was sent, or the page that shows it again: rearranged, with what is wrong, or with a doubt. */
function readForm({ reader, body }: Asked, show: (draft: Draft) => Html, { atLeast, known = '' }: Against): Read {
  const changed = rearranged(body)
  if (changed) return { ok: false, answer: page(show({ entered: changed, problems: {} })) }
  const form = parse(protocolForm, body)
  if (!form.ok) return { ok: false, answer: again(show(form)) }
  if (isMilder(form.value.sensitivity, atLeast)) {
    const problems = { sensitivity: 'protocols.problems.milder' } as const
    return { ok: false, answer: again(show({ entered: body, problems })) }
  }
  const doubt = doubtOf(reader, body, { fields: wordFields(body), known })
  if (doubt) return { ok: false, answer: again(show({ entered: body, problems: {}, doubt })) }
  return { ok: true, form: form.value }
}

async function toAdd({ db, viewer, id }: Asked): Promise<Community> {
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(shelfRules, 'add', viewer, { communityId: community.id, isOver: isOver(community) })
  return community
}

async function toEdit({ db, viewer, id, param }: Asked) {
  const community = await enterCommunity(db, viewer, id('id'))
  const protocol = await findProtocol(db, viewer, { community: community.id, which: param('which') })
  if (!isOwn(protocol)) throw new NotFound('errors.notFound')
  authorize(protocolRules, 'edit', viewer, protocol)
  return { community, protocol }
}

interface Writing {
  readonly community: Community
  readonly draft: Draft
  /** Null while it is new. */
  readonly protocol: OwnProtocol | null
  /** Somebody else saved since this page was opened, and this was not. */
  readonly isOvertaken?: boolean
}

function writing({ viewer, reader }: Asked, { community, draft, protocol, isOvertaken = false }: Writing): Html {
  const may = can(communityRules, viewer, community)
  return editingPage({ reader, community, can: may, draft, protocol, isOvertaken })
}
