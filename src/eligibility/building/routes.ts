import type { CommunityId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { attempt } from '#kernel/attempt.ts'
import { brokenConstraint, type Tx } from '#kernel/db.ts'
import { typed } from '#kernel/form.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, findCommunity } from '../../communities/index.ts'
import { questionsFor } from '../asking/model.ts'
import { keepRule } from '../commands.ts'
import { declarationIn } from '../facts/forms.ts'
import { findKnown, listFactsOfMembers } from '../facts/queries.ts'
import { evaluate } from '../judging/evaluating.ts'
import { conditionsIn, missingIn } from '../model.ts'
import { rulePath, ruleReturnPath } from '../paths.ts'
import { listRules, type KeptRule } from '../queries.ts'
import { effectOf } from './effect.ts'
import { actIn, draftIn } from './forms.ts'
import { draftOf, emptyDraft, written, type DraftGroup } from './model.ts'
import { rulePage, type RulePage } from './views/rule-page.ts'

/** Who can join, for those who say it: coordinators and administrators. */
export function buildingRoutes(at: Routes, { wordsIn }: Outside): void {
  at.get('/communities/:id/eligibility/rule', async (asked) => {
    const { versions, ...place } = await placeOf(asked)
    const current = versions[0]?.rule ?? null
    const draft = current ? draftOf(current, place.known) : emptyDraft
    const missing = current ? conditionsIn(current).flatMap((one) => missingIn(one, place.known)) : []
    return page(
      rulePage({ ...shown(place, draft), ...place, versions, base: versions[0]?.version ?? 0, missing, wordsIn }),
    )
  })

  at.post('/communities/:id/eligibility/rule', async (asked) => {
    const place = await placeOf(asked)
    const draft = draftIn(asked.body)
    const act = actIn(asked.body)
    const base = Number.parseInt(typed(asked.body, 'base'), 10) || 0
    const draftShown = { ...place, ...shown(place, draft), base, entered: asked.body, wordsIn }
    if (act === 'save' || act === 'withdraw') return kept(asked, draftShown, act)

    const on = today(asked)
    const { rule, known, questions } = draftShown
    const said = declarationIn(questions, asked.body)
    const nobody = { employments: [], initiativeRoles: [], memberships: {} }
    const tried = act === 'try' && rule ? evaluate(rule, { ...nobody, said, known }, on) : null
    const isEffect = act === 'effect' && rule !== null && place.can.tend
    const members = isEffect ? await listFactsOfMembers(asked.db, place.community.id) : []
    const effect = isEffect ? effectOf(rule, { members, known }, on) : null
    return again(rulePage({ ...draftShown, problems: {}, tried, effect }))
  })

  at.post('/communities/:id/eligibility/rule/versions/:version/return', returned)
}

/** What was said before, said again. */
async function returned(asked: Asked): Promise<Answer> {
  const { db, viewer, param, query, now } = asked
  const { community, versions } = await placeOf(asked)
  const wanted = versions.find(({ version }) => String(version) === param('version'))
  if (!wanted) throw new NotFound('errors.notFound')
  const base = Number.parseInt(query['after'] ?? '', 10) || 0
  const other = await keepRule(db, viewer, { community: community.id, rule: wanted.rule, base, now })
  const key = other ? 'eligibility.notices.meanwhile' : 'eligibility.notices.returned'
  return seeOther(rulePath(community.id), { key })
}

async function kept(asked: Asked, shownNow: RulePage, act: 'save' | 'withdraw'): Promise<Answer> {
  const { db, viewer, now } = asked
  const { community, draft, known } = shownNow
  const { rule, problems } = act === 'save' ? written(draft, known) : { rule: null, problems: {} }
  const isEmpty = act === 'save' && draft.of.length === 0
  if (isEmpty) return again(rulePage({ ...shownNow, problems: { '': 'eligibility.forms.empty' } }))
  if (Object.keys(problems).length > 0) return again(rulePage({ ...shownNow, problems }))

  const keeping = { community: community.id, rule, base: shownNow.base, now }
  const other = await unlessRemoved(db, () => keepRule(db, viewer, keeping))
  if (other === 'removed') return again(rulePage(await withoutRemoved(asked, shownNow)))
  if (other) return again(rulePage({ ...shownNow, other, base: other.version }))
  const key = rule === null ? 'eligibility.notices.withdrawn' : 'eligibility.notices.saved'
  const before = shownNow.versions[0]?.version
  const undo = before === undefined ? {} : { undo: ruleReturnPath(community.id, before, before + 1) }
  return seeOther(rulePath(community.id), { key, ...undo })
}

/** Runs what keeps a rule; tells where something that it names was removed in this very moment, and then nothing is kept. */
async function unlessRemoved<T>(db: Tx, work: () => Promise<T>): Promise<T | 'removed'> {
  try {
    return await attempt(db, work)
  } catch (error) {
    if (brokenConstraint(error) === 'rule_of_what_is_kept') return 'removed'
    throw error
  }
}

async function withoutRemoved(asked: Asked, shownNow: RulePage): Promise<RulePage> {
  const known = await findKnown(asked.db, shownNow.community.umbrellaId)
  const { problems } = written(shownNow.draft, known)
  return {
    ...shownNow,
    ...shown({ known }, shownNow.draft),
    known,
    problems: { ...problems, '': 'eligibility.forms.removed' },
  }
}

async function placeOf({ db, viewer, reader, id }: Asked) {
  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  authorize(communityRules, 'arrange', viewer, community)
  const versions: readonly KeptRule[] = await listRules(db, community)
  const known = versions[0]?.known ?? (await findKnown(db, community.umbrellaId))
  return { reader, community, can: can(communityRules, viewer, community), versions, known }
}

function shown({ known }: Pick<RulePage, 'known'>, draft: DraftGroup) {
  const { rule } = written(draft, known)
  const questions = rule ? questionsFor(rule, known) : []
  const nothing = { problems: {}, missing: [], other: null, entered: {}, tried: null, effect: null }
  return { ...nothing, draft, rule, questions }
}

function today({ now, viewer }: Asked): Temporal.PlainDate {
  return now.toZonedDateTimeISO(viewer.timeZone).toPlainDate()
}
