import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { noticeBox } from '#shell/index.ts'
import type { Evaluation, Evidence, Judged, JudgedCondition, JudgedGroup, JudgedJob } from '../judging/model.ts'
import { conditionSaid } from './condition.ts'
import { namesListed, type Speaker } from './listing.ts'
import { judgedLine, verdictSaid } from './verdict.ts'

interface EvaluationView {
  readonly reader: Reader
  readonly evaluation: Evaluation
}

/** What a rule makes of somebody: each condition with what it came to, and by what. */
export function evaluationView({ reader, evaluation }: EvaluationView): Html {
  const { jobs, known, verdict } = evaluation
  const speaker = { words: reader.words, known }
  const isSeveral = jobs.length > 1
  return html`<div class="evaluation stack-s">
    <p class="row"><b>${reader.words('eligibility.evaluation.whole')}</b> ${verdictSaid(reader, verdict)}</p>
    ${isSeveral && severalJobs(reader, jobs)}
    ${jobs.map((job) => html`${isSeveral && jobHead(reader, job)} ${groupJudged(reader, speaker, job.result)}`)}
  </div>`
}

/** Jobs that contradict each other may be one that nobody ended. */
function severalJobs({ words }: Reader, jobs: readonly JudgedJob[]): Html {
  const verdicts = jobs.map(({ result }) => result.verdict)
  const isContradicted = verdicts.includes('pass') && verdicts.includes('fail')
  if (isContradicted) return noticeBox({ kind: 'care', content: words('eligibility.evaluation.jobsDiffer') })
  return html`<p class="muted">${words('eligibility.evaluation.severalJobs')}</p>`
}

function jobHead(reader: Reader, { organisation, roleTitle, result }: JudgedJob): Html {
  const name = [roleTitle, organisation].filter((one) => one !== null).join(', ')
  return html`<p class="row"><b>${name || reader.words('eligibility.evaluation.job')}</b> ${verdictSaid(reader, result.verdict)}</p>`
}

function groupJudged(reader: Reader, speaker: Speaker, { kind, of }: JudgedGroup): Html {
  return html`${of.length > 1 && html`<p>${reader.words(`eligibility.list.${kind}`)}</p>`}
    <ul class="judged">
      ${of.map((part) => html`<li>${partJudged(reader, speaker, part)}</li>`)}
    </ul>`
}

function partJudged(reader: Reader, speaker: Speaker, part: Judged): Html {
  return part.kind === 'condition' ? conditionJudged(reader, speaker, part) : groupJudged(reader, speaker, part)
}

function conditionJudged(reader: Reader, speaker: Speaker, judged: JudgedCondition): Html {
  const { words } = reader
  const { condition, verdict, evidence, isContradicted, missing } = judged
  const told = evidence.filter(({ what }) => what !== 'nothing')
  const label = html`<b>${conditionSaid(speaker, condition, 'label')}</b>`
  const more = html`${isContradicted && words('eligibility.evaluation.contradicted')}
    ${told.length > 0 && html`<ul class="evidence">${told.map((one) => html`<li>${evidenceSaid(reader, one)}</li>`)}</ul>`}`
  return html`${judgedLine(reader, verdict, { label, more })}
  ${missing.length > 0 && noticeBox({ kind: 'care', content: words('eligibility.evaluation.missing') })}`
}

/** "Carries a caseload at Seaside House, since 3 May 2024. On record." */
function evidenceSaid(reader: Reader, { what, source, names, day }: Evidence): Html {
  const { words, language } = reader
  const values = {
    names: namesListed(language, names),
    day: daySaid(reader, day),
    count: names.length,
    since: Number(day !== null),
  }
  const told = words.rich(`eligibility.evidence.${what}`, values)
  return html`${told} <span class="muted">${words(`eligibility.sources.${source}`)}</span>`
}

/** A day has no hour: noon is that day wherever it is read. */
function daySaid({ dates, viewer: { timeZone } }: Reader, day: string | null): string {
  if (day === null) return ''
  return dates.date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' }).toInstant())
}
