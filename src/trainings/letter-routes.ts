import { again, page, seeOther } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Outside } from '#kernel/outside.ts'
import { inLanguage } from '#kernel/reader.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize } from '#kernel/rules.ts'
import { trainingPath, type Draft } from '#shell/index.ts'
import { doubtOf } from '../confidentiality/index.ts'
import { interestedPath } from '../interest/index.ts'
import { callOffTraining, writeToInterested } from './commands.ts'
import { letterForm } from './forms.ts'
import type { Training } from './model.ts'
import { findTraining } from './queries.ts'
import { trainingRules } from './rules.ts'
import { trainingLetterPage } from './views/letter-page.ts'

/** Writing to those who are interested, and calling the training off, which is told to them. */
export function letterRoutes(at: Routes, { wordsIn }: Pick<Outside, 'wordsIn'>): void {
  at.get('/trainings/:id/letter', async (asked) => page(await shown(asked, 'write')))
  at.get('/trainings/:id/calling-off', async (asked) => page(await shown(asked, 'callOff')))

  at.post('/trainings/:id/letter', async (asked) => {
    const { db, viewer, now } = asked
    const { id } = await found(asked, 'write')
    const form = parse(letterForm, asked.body)
    if (!form.ok) return again(await shown(asked, 'write', form))
    const doubt = doubtOf(asked.reader, asked.body, { fields })
    if (doubt) return again(await shown(asked, 'write', { entered: asked.body, problems: {}, doubt }))

    await writeToInterested(db, viewer, { id, form: form.value, now })
    return seeOther(interestedPath({ kind: 'training', id }), { key: 'trainings.notices.written' })
  })

  at.post('/trainings/:id/calling-off', async (asked) => {
    const { db, viewer, now } = asked
    const { id } = await found(asked, 'callOff')
    const form = parse(letterForm, asked.body)
    if (!form.ok) return again(await shown(asked, 'callOff', form))
    const doubt = doubtOf(asked.reader, asked.body, { fields })
    if (doubt) return again(await shown(asked, 'callOff', { entered: asked.body, problems: {}, doubt }))

    await callOffTraining(db, viewer, { id, form: form.value, now })
    return seeOther(trainingPath(id), { key: 'trainings.notices.calledOff' })
  })

  async function shown(asked: Asked, verb: Verb, draft?: Draft) {
    const training = await found(asked, verb)
    const isEnd = verb === 'callOff'
    const sorry = (language: 'en' | 'fr') =>
      wordsIn(language)('trainings.letter.off.begun', { name: inLanguage(training.name, language).text })
    const begun = isEnd ? { en: sorry('en'), fr: sorry('fr') } : { en: '', fr: '' }
    const typed = draft ? { draft } : {}
    return trainingLetterPage({ reader: asked.reader, training, isEnd, begun, ...typed })
  }
}

const fields = ['wordsEn', 'wordsFr']

type Verb = 'write' | 'callOff'

async function found({ db, viewer, id }: Asked, verb: Verb): Promise<Training> {
  const training = await findTraining(db, viewer, id('id'))
  authorize(trainingRules, verb, viewer, training)
  return training
}
