import type { CommunityId } from '#database'
import { again, page } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { can } from '#kernel/rules.ts'
import { communityRules, findCommunity, isOver, type Face } from '../communities/index.ts'
import { questionsFor } from './asking/model.ts'
import { buildingRoutes } from './building/routes.ts'
import { contradictionsIn, declarationIn } from './facts/forms.ts'
import { evaluate } from './judging/evaluating.ts'
import type { Rule } from './model.ts'
import { findRule, type KeptRule } from './queries.ts'
import { selfCheckPage } from './views/self-check-page.ts'
import { whoCanJoin } from './views/who-can-join.ts'

/** Who can join a community, for its public page. */
export const eligibilityFace: Face = {
  tell: async ({ db, reader }, community) =>
    isOver(community) ? null : whoCanJoin({ reader, community, kept: await findRule(db, community) }),
}

export function eligibilityRoutes(at: Routes, outside: Outside): void {
  buildingRoutes(at, outside)

  at.get('/communities/:id/eligibility', async (asked) => {
    return page(selfCheckPage({ ...(await checked(asked)), evaluation: null }))
  })

  // What is answered is in no address, no cookie, no row and no log: it is here, and then it is gone.
  at.post(
    '/communities/:id/eligibility',
    async (asked) => {
      const check = await checked(asked)
      const { rule, known } = check.kept
      const problems = contradictionsIn(check.questions, asked.body)
      if (Object.keys(problems).length > 0) {
        return again(selfCheckPage({ ...check, draft: { entered: asked.body, problems }, evaluation: null }))
      }
      const said = declarationIn(check.questions, asked.body)
      const nobody = { employments: [], initiativeRoles: [], memberships: {} }
      const on = asked.now.toZonedDateTimeISO(asked.viewer.timeZone).toPlainDate()
      return page(selfCheckPage({ ...check, evaluation: evaluate(rule, { ...nobody, said, known }, on) }))
    },
    { isOpen: true },
  )
}

async function checked({ db, viewer, reader, id }: Asked) {
  const community = await findCommunity(db, viewer, id<CommunityId>('id'))
  const kept = withRule(await findRule(db, community))
  const questions = questionsFor(kept.rule, kept.known)
  return { reader, community, can: can(communityRules, viewer, community), kept, questions }
}

function withRule(kept: KeptRule | null): KeptRule & { readonly rule: Rule } {
  if (!kept?.rule) throw new NotFound('errors.notFound')
  return { ...kept, rule: kept.rule }
}
