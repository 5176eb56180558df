import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, choicePills, formProblem, icon, postForm, textArea, type Draft } from '#shell/index.ts'
import { fieldOf, wordsMost } from '../forms.ts'
import { fewest, steps, type FeedbackForm } from '../model.ts'
import { feedbackPath } from '../paths.ts'

/** Where somebody says how it was: first what becomes of it, then a few questions, each of which may be left out. */
export function answering(reader: Reader, form: FeedbackForm, draft: Draft): Html {
  const { words } = reader
  return postForm({
    action: feedbackPath(form.gatheringId),
    content: html`${promise(reader, form)} ${formProblem(reader, draft)} ${draft.doubt?.notice}
      ${form.questions.map((question) => scale({ reader, draft, question }))}
      ${form.asksWords && html`${openQuestion(reader, draft, 'helped')} ${openQuestion(reader, draft, 'different')}`}`,
    submit: html`<div class="row">${button({ label: words('feedback.answering.send') })} ${draft.doubt?.act}</div>`,
  })
}

/** What is kept of it, who sees what, and what it does not protect from. */
function promise({ words, dates }: Reader, { closesAt, asksWords }: FeedbackForm): Html {
  const date = dates.date(closesAt)
  return html`<div class="card stack-s feedback-promise">
    <p>${icon('lock')}<span><strong>${words('feedback.promise.lead')}</strong> ${words('feedback.promise.kept', { date })}</span></p>
    <p class="small">${words('feedback.promise.shown', { date, count: fewest })} ${asksWords && words('feedback.promise.words')}</p>
    <p class="small muted">${words('feedback.promise.final')} ${words('feedback.promise.limits')}</p>
  </div>`
}

interface Scale {
  readonly reader: Reader
  readonly draft: Draft
  readonly question: FeedbackForm['questions'][number]
}

function scale({ reader, draft, question }: Scale): Html {
  const { words } = reader
  const said = steps.map((step) => ({ value: String(step), label: words(`feedback.steps.${step}`) }))
  const choices = [...said, { value: '', label: words('feedback.steps.none') }]
  return choicePills({
    reader,
    draft,
    name: fieldOf(question),
    label: words(`feedback.questions.${question}`),
    choices,
  })
}

function openQuestion(reader: Reader, draft: Draft, name: 'helped' | 'different'): Html {
  const { words } = reader
  const hint = words('feedback.answering.hint')
  return textArea({ reader, draft, name, label: words(`feedback.open.${name}`), hint, maxLength: wordsMost, rows: 3 })
}
