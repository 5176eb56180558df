import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  button,
  chip,
  fold,
  formProblem,
  hiddenField,
  list,
  postButton,
  postForm,
  textArea,
  type Draft,
} from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { lengths } from '../forms.ts'
import { countVoices, settlings, voices, wordingOf, type Decision, type Voice } from '../model.ts'
import { gatheringOutcomesPath, outcomesPath, settlingPath, voicePath, wordingPath } from '../paths.ts'
import type { decisionRules } from '../rules.ts'
import type { Can } from '#kernel/rules.ts'
import { voiceFields } from './fields.ts'
import { decisionFacts } from './said.ts'

interface DecisionPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly may: Can<typeof decisionRules>
  readonly decision: Decision
  readonly said: readonly Voice[]
  /** What was typed into the form whose words were not kept. */
  readonly saying: Draft
  readonly wording: Draft
}

/** A proposal with what everybody says of it, and what became of it. */
export function decisionPage(page: DecisionPage): Html {
  const { reader, community, can, decision } = page
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'outcomes',
    between: [
      { href: outcomesPath(community.id), label: words('outcomes.title') },
      { href: gatheringOutcomesPath(decision.gatheringId), label: words('outcomes.ofGathering.title') },
    ],
    title: words(decision.state === 'proposed' ? 'outcomes.decision.proposal' : 'outcomes.decision.title'),
    content: html`${head(page)} ${tally(page)} ${sayForm(page)} ${settle(page)} ${reword(page)}`,
  })
}

function head({ reader, decision }: DecisionPage): Html {
  const { words, dates } = reader
  const { rule, objections, proposedBy, proposedAt } = decision
  return html`<section class="card lead stack-s">
    <p class="lead-text told">${decision.text}</p>
    ${decisionFacts(reader, decision)}
    <p class="small muted">${words(`outcomes.rules.${rule}.about`)}</p>
    ${objections !== '' && html`<h2>${words('outcomes.decision.objections')}</h2><p class="told">${objections}</p>`}
    <p class="small muted">${words('outcomes.decision.by', { name: proposedBy ?? words('outcomes.formerMember'), date: dates.date(proposedAt) })}</p>
  </section>`
}

function tally({ reader, said }: DecisionPage): Html | false {
  const { words } = reader
  const counted = countVoices(said)
  const spoken = voices.filter((voice) => counted[voice] > 0)
  return (
    said.length > 0 &&
    html`<section class="stack-s" aria-labelledby="voices">
      <h2 id="voices">${words('outcomes.voices.title')}</h2>
      <p class="row">${spoken.map((voice) => chip({ label: words(`outcomes.voices.count.${voice}`, { count: counted[voice] }), kind: voice === 'object' ? 'care' : 'plain' }))}</p>
      ${list(said.map((one) => voiceItem(reader, one)))}
    </section>`
  )
}

function voiceItem({ words }: Reader, { name, isMine, voice, words: reason, isOutdated }: Voice): Html {
  return html`<p class="row"><b>${isMine ? words('outcomes.voices.you') : name}</b> ${chip({ label: words(`outcomes.voices.${voice}.label`), kind: voice === 'object' ? 'care' : 'plain' })}
    ${isOutdated && html`<span class="small muted">${words('outcomes.voices.outdated')}</span>`}</p>
    ${reason !== '' && html`<p class="told">${reason}</p>`}`
}

function sayForm({ reader, may, decision, said, saying }: DecisionPage): Html | false {
  if (!may.say) return false
  const { words } = reader
  const mine = said.find(({ isMine }) => isMine)
  return html`<section class="stack-s" aria-labelledby="say">
    <h2 id="say">${words(mine ? 'outcomes.say.again' : 'outcomes.say.title')}</h2>
    ${postForm({
      action: voicePath(decision.id),
      content: html`${formProblem(reader, saying)} ${hiddenField('seen', String(wordingOf(decision)))}
        ${voiceFields({ reader, draft: saying, at: 'field', label: words('outcomes.say.label'), mine })}`,
      submit: html`<div class="row">${button({ label: words('outcomes.say.send') })} ${saying.doubt?.act}</div>`,
    })}
  </section>`
}

function settle({ reader, may, decision }: DecisionPage): Html | false {
  if (!may.settle) return false
  const { words } = reader
  return html`<section class="stack-s" aria-labelledby="settle">
    <h2 id="settle">${words('outcomes.settle.title')}</h2>
    <p class="small muted">${words(`outcomes.settle.${decision.rule}`)}</p>
    <div class="row">${settlings.map((as) => postButton({ action: settlingPath(decision.id), label: words(`outcomes.settle.as.${as}`), values: { as, seen: String(wordingOf(decision)) }, kind: as === 'withdrawn' ? 'plain' : 'quiet' }))}</div>
  </section>`
}

function reword({ reader, may, decision, wording }: DecisionPage): Html | false {
  if (!may.reword) return false
  const { words } = reader
  const text = { reader, draft: wording, name: 'text', maxLength: lengths.decision, rows: 3 }
  return fold({
    title: words('outcomes.reword.title'),
    isOpen: Object.keys(wording.entered).length > 0,
    content: postForm({
      action: wordingPath(decision.id),
      content: html`${formProblem(reader, wording)} ${wording.doubt?.notice} ${hiddenField('seen', String(wordingOf(decision)))}
        ${textArea({ ...text, label: words('outcomes.reword.label'), hint: words('outcomes.reword.hint'), value: decision.text })}`,
      submit: html`<div class="row">${button({ label: words('outcomes.reword.save'), kind: 'quiet' })} ${wording.doubt?.act}</div>`,
    }),
  })
}
