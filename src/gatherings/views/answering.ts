import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, choicePills, fold, noDraft, noticeBox, textArea, type Draft } from '#shell/index.ts'
import { need_length_max } from '../answers/forms.ts'
import { needAnswered } from '../access/views/said.ts'
import { answersGiven, hasEnded, isAskedAgain, type Answered, type Gathering } from '../model.ts'
import { gatheringAnswerPath } from '../paths.ts'
import { gatheringRules } from '../rules.ts'

/** One click says whether she comes; what she said stands pressed. */
export function quickAnswer(reader: Reader, gathering: Gathering, about: string): Html | null {
  if (!isOpen(reader, gathering)) return null
  return html`<form method="post" action="${gatheringAnswerPath(gathering.id)}" class="row answers">
    ${again(reader, gathering)} ${buttons(reader, gathering, about)}
  </form>`
}

interface WholeAnswer {
  readonly reader: Reader
  readonly gathering: Gathering
  /** What she said before. */
  readonly own: Answered | null
  readonly draft?: Draft
}

/** The same with how she comes, where there are two ways, and what she needs. */
export function wholeAnswer({ reader, gathering, own, draft = noDraft }: WholeAnswer): Html | null {
  if (!isOpen(reader, gathering)) return null
  const { words } = reader
  const way =
    gathering.way === 'both' &&
    choicePills({
      reader,
      draft,
      name: 'way',
      label: words('gatherings.answer.way'),
      value: gathering.answerWay ?? '',
      choices: (['online', 'in_person'] as const).map((one) => ({
        value: one,
        label: words(`gatherings.answer.${one}`),
      })),
    })
  const needs = textArea({
    reader,
    draft,
    name: 'need',
    label: words('gatherings.answer.need'),
    hint: words('gatherings.answer.needHint'),
    value: own?.need ?? '',
    maxLength: need_length_max,
    rows: 3,
  })
  return html`<section class="card stack-s" aria-labelledby="answer">
    <h2 id="answer">${words('gatherings.answer.title')}</h2>
    ${isAskedAgain(gathering) && noticeBox({ kind: 'care', content: words('gatherings.answer.againLong', { answer: words(`gatherings.answer.${gathering.answer ?? 'comes'}`) }) })}
    <form method="post" action="${gatheringAnswerPath(gathering.id)}" class="form">
      ${way} ${fold({ title: words('gatherings.answer.needAsk'), content: html`${needs} ${own && needAnswered(reader, own)}`, isOpen: own !== null && own.need !== null })}
      <div class="row answers">${buttons(reader, gathering, '')}</div>
    </form>
  </section>`
}

function buttons({ words }: Reader, gathering: Gathering, about: string): Html {
  const said = isAskedAgain(gathering) ? null : gathering.answer
  return html`${answersGiven.map((answer) =>
    button({
      label: words(`gatherings.answer.${answer}`),
      kind: 'quiet',
      name: 'answer',
      value: answer,
      isPressed: said === answer,
      about,
      ...(said === answer && { icon: 'tick' as const }),
    }),
  )}`
}

function again({ words }: Reader, gathering: Gathering): Html | false {
  return isAskedAgain(gathering) && html`<p class="small">${words('gatherings.answer.again')}</p>`
}

function isOpen(reader: Reader, gathering: Gathering): boolean {
  return gatheringRules.answer(reader.viewer, gathering) && !hasEnded(gathering, reader.now)
}
