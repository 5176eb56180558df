import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, linkButton, noDraft, type Draft } from '#shell/index.ts'
import { communityPath, placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Question } from '../asking/model.ts'
import type { Evaluation, Judged, JudgedGroup } from '../judging/model.ts'
import type { Rule } from '../model.ts'
import { eligibilityPath } from '../paths.ts'
import type { KeptRule } from '../queries.ts'
import { conditionSaid } from './condition.ts'
import type { Speaker } from './listing.ts'
import { questionFields } from './questions.ts'
import { ruleList } from './sentence.ts'
import { judgedLine } from './verdict.ts'

interface SelfCheck {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly kept: KeptRule & { readonly rule: Rule }
  readonly questions: readonly Question[]
  readonly draft?: Draft
  /** What her answers came to; null before she has given any. */
  readonly evaluation: Evaluation | null
}

/** Whether a community is for whoever asks: a few questions, an answer, and nothing kept of either. */
export function selfCheckPage(check: SelfCheck): Html {
  const { reader, community, can, evaluation } = check
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: null,
    title: words('eligibility.check.title'),
    content: evaluation ? answer(check, evaluation) : asking(check),
  })
}

/** Turbo wants another page after a post; here is none, so the browser sends it by itself. */
function asking({ reader, community, kept, questions, draft = noDraft }: SelfCheck): Html {
  const { words } = reader
  return html`<p>${words('eligibility.check.about')}</p>
    <form class="form" method="post" action="${eligibilityPath(community.id)}" data-turbo="false" novalidate>
      ${questionFields({ reader, draft, questions, known: kept.known })} ${button({ label: words('eligibility.check.submit') })}
    </form>
    <section class="stack-s">
      <h2>${words('eligibility.check.rule')}</h2>
      ${ruleList({ words, known: kept.known }, kept.rule)}
    </section>`
}

function answer({ reader, community, kept }: SelfCheck, { verdict, jobs }: Evaluation): Html {
  const { words } = reader
  const speaker = { words, known: kept.known }
  return html`<section class="card stack" role="status">
      <h2>${words(`eligibility.check.answers.${verdict}`)}</h2>
      ${jobs.map(({ result }) => groupJudged(reader, speaker, result))}
      <div class="stack-s">
        <p>${words(`eligibility.check.next.${verdict}`)}</p>
        <p class="muted">${words('eligibility.check.kept')}</p>
      </div>
    </section>
    <p class="row">
      ${linkButton({ href: communityPath(community.id), label: words('eligibility.check.back') })}
      ${linkButton({ href: eligibilityPath(community.id), label: words('eligibility.check.again'), kind: 'quiet' })}
    </p>`
}

function groupJudged(reader: Reader, speaker: Speaker, { kind, of }: JudgedGroup): Html {
  const said = (one: Judged) =>
    one.kind === 'condition'
      ? judgedLine(reader, one.verdict, { label: conditionSaid(speaker, one.condition, 'yours') })
      : groupJudged(reader, speaker, one)
  return html`<div class="stack-s">
    ${of.length > 1 && html`<p>${reader.words(`eligibility.list.${kind}`)}</p>`}
    <ul class="judged">
      ${of.map((one) => html`<li>${said(one)}</li>`)}
    </ul>
  </div>`
}
