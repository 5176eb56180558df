import type { z } from 'zod'
import { again, page, seeOther, type Answer } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed, type Entered } from '#kernel/form.ts'
import type { Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { needsFirstRun, umbrellaForm } from '../../umbrellas/index.ts'
import { finish } from './finishing.ts'
import { firstCommunityForm, firstInvitationForm } from './forms.ts'
import { dressed } from './dressed.ts'
import { codeKept, keeping, keepingCode, keptIn } from './kept.ts'
import { isSetupCode } from './setup-code.ts'
import { firstRunPath, pathAfter, stepPath, type Step } from './steps.ts'
import { administratorStep, communityStep, invitationStep, umbrellaStep } from './views/step-pages.ts'
import { welcomePage } from './views/welcome-page.ts'

/** Setting up a new installation: there until it is done, and never again. */
export function firstRunRoutes(at: Routes, outside: Outside): void {
  at.get(firstRunPath, async (asked) => {
    await requireFirstRun(outside)
    return page(welcome(asked, outside, noDraft))
  })

  at.post(
    firstRunPath,
    async (asked) => {
      await requireFirstRun(outside)
      const code = typed(asked.body, 'code')
      const problems = { code: 'communities.firstRun.wrongCode' } as const
      if (!isHers(code, outside)) return again(welcome(asked, outside, { entered: asked.body, problems }))
      return keepingCode(seeOther(stepPath('umbrella')), code, outside.settings)
    },
    { isOpen: true },
  )

  const canSendLetters = outside.mailer.isReady
  question(at, outside, { step: 'umbrella', form: umbrellaForm, show: umbrellaStep })
  question(at, outside, { step: 'community', form: firstCommunityForm, show: communityStep })
  question(at, outside, {
    step: 'invitation',
    form: firstInvitationForm,
    show: (asking) => invitationStep({ ...asking, canSendLetters }),
  })
  lastQuestion(at, outside)
}

interface Question<T extends object> {
  readonly step: Step
  readonly form: z.ZodType<T>
  show(asking: { readonly reader: Reader; readonly draft: Draft }): Html
}

function question<T extends object>(at: Routes, outside: Outside, { step, form, show }: Question<T>): void {
  at.get(stepPath(step), (asked) =>
    hers(asked, outside, async () => page(show({ reader: dressed(asked), draft: draftOf(keptIn(asked, step)) }))),
  )

  at.post(
    stepPath(step),
    (asked) =>
      hers(asked, outside, async () => {
        const read = parse(form, asked.body)
        if (!read.ok) return again(show({ reader: dressed(asked), draft: read }))
        return keeping(seeOther(pathAfter(step)), step, read.value, outside.settings)
      }),
    { isOpen: true },
  )
}

function lastQuestion(at: Routes, outside: Outside): void {
  const path = stepPath('administrator')
  at.get(path, (asked) =>
    hers(asked, outside, async () => page(administratorStep({ reader: dressed(asked), draft: noDraft }))),
  )
  at.post(path, (asked) => hers(asked, outside, () => finish(asked, outside)), { isOpen: true })
}

/** Whoever has not shown the code begins where it is asked for. */
async function hers(asked: Asked, outside: Outside, work: () => Promise<Answer>): Promise<Answer> {
  await requireFirstRun(outside)
  return isHers(codeKept(asked), outside) ? work() : seeOther(firstRunPath)
}

function isHers(code: string, { settings }: Outside): boolean {
  return settings.mode !== 'production' || isSetupCode(code, settings)
}

async function requireFirstRun({ system }: Outside): Promise<void> {
  if (!(await needsFirstRun(system))) throw new NotFound('errors.notFound')
}

function welcome({ reader }: Asked, { settings, mailer }: Outside, draft: Draft): Html {
  const asksCode = settings.mode === 'production'
  return welcomePage({ reader, draft, asksCode, canSendLetters: mailer.isReady })
}

function draftOf(entered: Entered | null): Draft {
  return entered === null ? noDraft : { entered, problems: {} }
}
