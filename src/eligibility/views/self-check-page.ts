import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, linkButton, noDraft, type Draft } from '#shell/index.ts'
import { communityPath, placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import type { Question } from '../asking/model.ts'
import type { Evaluation, Judged, JudgedCondition } from '../judging/model.ts'
import type { Rule } from '../model.ts'
import { eligibilityPath } from '../paths.ts'
import type { KeptRule } from '../queries.ts'
import { conditionSaid } from './condition.ts'
import { questionFields } from './questions.ts'
import { ruleList } from './sentence.ts'
import { verdictSaid } from './verdict.ts'

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
  const { reader, community, can, kept, evaluation } = check
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: null,
    title: words('eligibility.check.title'),
    content: html`${evaluation && answer(check, evaluation)} ${evaluation === null && asking(check)}
      <section class="stack-s">
        <h2>${words('eligibility.check.rule')}</h2>
        ${ruleList({ words, known: kept.known }, kept.rule)}
      </section>`,
  })
}

/** Turbo wants another page after a post; here is none, so the browser sends it by itself. */
function asking({ reader, community, kept, questions, draft = noDraft }: SelfCheck): Html {
  const { words } = reader
  return html`<p>${words('eligibility.check.about')}</p>
    <form class="form" method="post" action="${eligibilityPath(community.id)}" data-turbo="false" novalidate>
      ${questionFields({ reader, draft, questions, known: kept.known })} ${button({ label: words('eligibility.check.submit') })}
    </form>`
}

function answer({ reader, community, kept }: SelfCheck, { verdict, jobs }: Evaluation): Html {
  const { words } = reader
  const speaker = { words, known: kept.known }
  const conditions = jobs.flatMap(({ result }) => conditionsOf(result))
  return html`<section class="card lead stack-s" role="status">
      <h2>${words(`eligibility.check.answers.${verdict}`)}</h2>
      <ul class="judged">
        ${conditions.map((one) => html`<li><p class="row">${verdictSaid(reader, one.verdict)} <span>${conditionSaid(speaker, one.condition, 'label')}</span></p></li>`)}
      </ul>
      <p>${words(`eligibility.check.next.${verdict}`)}</p>
      <p class="muted">${words('eligibility.check.kept')}</p>
    </section>
    <p class="row">
      ${linkButton({ href: communityPath(community.id), label: words('eligibility.check.back') })}
      ${linkButton({ href: eligibilityPath(community.id), label: words('eligibility.check.again'), kind: 'quiet' })}
    </p>`
}

function conditionsOf(judged: Judged): readonly JudgedCondition[] {
  return judged.kind === 'condition' ? [judged] : judged.of.flatMap(conditionsOf)
}
