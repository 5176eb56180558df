import type { WelcomeStepId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { communityRules, enterCommunity } from '../../communities/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { welcomeEditingPath, welcomePath } from '../paths.ts'
import { addStep, editWelcome, moveStepUp, removeStep } from './commands.ts'
import { stepForm, welcomeForm } from './forms.ts'
import { findWelcome, listOwnSteps } from './queries.ts'
import { editingPage, type EditingPage } from './views/editing-page.ts'

export function welcomeEditingRoutes(at: Routes): void {
  const place = '/communities/:id/welcome'
  at.get(`${place}/editing`, async (asked) => page(await editing(asked)))

  at.post(`${place}/editing`, saving)

  at.post(`${place}/steps`, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(stepForm, body)
    if (!form.ok) return again(await editing(asked, { stepDraft: form }))
    const doubt = doubtOf(reader, body, { fields: ['nameEn', 'nameFr'] })
    if (doubt) return again(await editing(asked, { stepDraft: { entered: body, problems: {}, doubt } }))

    await addStep(db, viewer, { community: id('id'), form: form.value, now })
    return seeOther(`${welcomeEditingPath(id('id'))}#own-steps`, { key: 'newcomers.notices.saved' })
  })

  at.post(`${place}/steps/:step/up`, async ({ db, viewer, id, now }) => {
    await moveStepUp(db, viewer, { community: id('id'), step: id<WelcomeStepId>('step'), now })
    return seeOther(`${welcomeEditingPath(id('id'))}#own-steps`)
  })

  at.post(`${place}/steps/:step/removal`, async ({ db, viewer, id, now }) => {
    await removeStep(db, viewer, { community: id('id'), step: id<WelcomeStepId>('step'), now })
    return seeOther(`${welcomeEditingPath(id('id'))}#own-steps`, { key: 'newcomers.notices.removed' })
  })
}

async function saving(asked: Asked): Promise<Answer> {
  const { db, viewer, reader, id, body, now } = asked
  const form = parse(welcomeForm, body)
  if (!form.ok) return again(await editing(asked, { draft: form }))
  const { words } = await findWelcome(db, viewer, id('id'))
  const doubt = doubtOf(reader, body, { fields: ['wordsEn', 'wordsFr'], known: `${words.en ?? ''}\n${words.fr ?? ''}` })
  const draft = { entered: body, problems: {}, doubt }
  if (doubt) return again(await editing(asked, { draft }))

  const isSaved = await editWelcome(db, viewer, { community: id('id'), form: form.value, now })
  if (!isSaved) return page(await editing(asked, { draft, isOvertaken: true }), 409)
  return seeOther(welcomePath(id('id')), { key: 'newcomers.notices.saved' })
}

async function editing(asked: Asked, shown: Partial<EditingPage> = {}): Promise<Html> {
  const { db, viewer, reader, id } = asked
  const community = await enterCommunity(db, viewer, id('id'))
  authorize(communityRules, 'tend', viewer, community)
  const welcome = await findWelcome(db, viewer, community.id)
  const steps = await listOwnSteps(db, viewer, community.id)
  return editingPage({ reader, community, can: can(communityRules, viewer, community), welcome, steps, ...shown })
}
