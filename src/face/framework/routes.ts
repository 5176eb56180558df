import type { UmbrellaId } from '#database'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { wordsIn } from '#kernel/words.ts'
import { openPage, readerIn } from '#shell/index.ts'
import { findUmbrella, umbrellaRules } from '../../umbrellas/index.ts'
import { findFace } from '../queries.ts'
import { sayFramework } from './commands.ts'
import { frameworkForm } from './forms.ts'
import { saysSomething } from './model.ts'
import { frameworkEditingPath, frameworkPath } from './paths.ts'
import { findFramework, listFrameworks } from './queries.ts'
import { editingPage, type EditingPage } from './views/editing-page.ts'
import { frameworkPage } from './views/framework-page.ts'
import { versionsPage } from './views/versions-page.ts'

/** What an umbrella means by a community of practice, and where its administrators say it. */
export function frameworkRoutes(at: Routes, outside: Outside): void {
  const place = '/umbrellas/:id/framework'
  at.get(place, async (asked) => {
    const { db, id } = asked
    const reader = readerIn(asked, outside)
    const face = await findFace(db, id('id'))
    const framework = await findFramework(db, face.id)
    if (!saysSomething(framework)) throw new NotFound('errors.notFound')
    const address = outside.settings.origin + frameworkPath(face.id)
    const content = frameworkPage({ reader, face, address, framework })
    return openPage(reader, content)
  })

  at.get(`${place}/editing`, async (asked) => {
    const offered = asked.query['begin'] === 'offered' ? toBeginWith() : null
    return page(await editing(asked, { offered }))
  })

  at.post(`${place}/editing`, saving)

  at.get(`${place}/versions`, async ({ db, viewer, reader, id }) => {
    const umbrella = await findUmbrella(db, viewer, id('id'))
    authorize(umbrellaRules, 'edit', viewer, umbrella)
    return page(versionsPage({ reader, umbrella, versions: await listFrameworks(db, umbrella.id) }))
  })
}

async function saving(asked: Asked): Promise<Answer> {
  const { db, viewer, id, body, now } = asked
  const form = parse(frameworkForm, body)
  if (!form.ok) return again(await editing(asked, { draft: form }))
  const draft = { entered: body, problems: {} }
  const preview = { en: form.value.wordsEn || null, fr: form.value.wordsFr || null }
  if (typed(body, 'see') === 'preview') return again(await editing(asked, { draft, preview }))

  const umbrella = id<UmbrellaId>('id')
  const isSaved = await sayFramework(db, viewer, { umbrella, form: form.value, now })
  if (!isSaved) return page(await editing(asked, { draft, isOvertaken: true }), 409)
  const isShown = preview.en !== null || preview.fr !== null
  return seeOther(isShown ? frameworkPath(umbrella) : frameworkEditingPath(umbrella), { key: 'face.notices.saved' })
}

async function editing({ db, viewer, reader, id }: Asked, shown: Partial<EditingPage>): Promise<Html> {
  const umbrella = await findUmbrella(db, viewer, id('id'))
  authorize(umbrellaRules, 'edit', viewer, umbrella)
  const framework = await findFramework(db, umbrella.id)
  return editingPage({ reader, umbrella, framework, ...shown })
}

/** Words in both languages, in nobody's name: an umbrella makes them its own. */
function toBeginWith() {
  const words = (language: 'en' | 'fr') => wordsIn(language)('face.framework.starting')
  return { en: words('en'), fr: words('fr') }
}
