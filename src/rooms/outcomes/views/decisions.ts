import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, chip, fold, formProblem, linkButton, noDraft, postButton } from '#shell/index.ts'
import {
  countVoices,
  decisionFields,
  decisionPath,
  decisionRules,
  gatheringOutcomesPath,
  outcomeRules,
  settlings,
  voiceFields,
  voices,
  wordingOf,
  type Decision,
  type VoiceAt,
} from '../../../outcomes/index.ts'
import { around, type Room, type RoomStep } from '../../model.ts'
import type { Typed } from '../../views/room-page.ts'
import { proposingPath, sayingPath, settlingPath } from '../paths.ts'
import { tooLate } from './too-late.ts'

interface Shown {
  readonly reader: Reader
  readonly room: Room
  readonly steps: readonly RoomStep[]
  readonly decisions: readonly Decision[]
  readonly voices: readonly VoiceAt[]
  readonly typed: Typed | null
}

/** What is proposed in the room, and what each makes of it; and where those who keep notes put a proposal. */
export function decidedHere(shown: Shown): Html | false {
  const { reader, room, decisions } = shown
  const { words, viewer } = reader
  const mayRecord = outcomeRules.record(viewer, room)
  if (decisions.length === 0 && !mayRecord) return false
  return html`<section class="stack-s" id="decisions" aria-labelledby="decisions-title">
    <h2 id="decisions-title">${words('rooms.decisions.title')}</h2>
    ${decisions.length > 0 && html`<ul class="list">${decisions.map((one) => item(shown, one))}</ul>`}
    ${mayRecord && proposing(shown)}
    ${mayRecord && html`<p>${linkButton({ href: gatheringOutcomesPath(room.id), label: words('rooms.decisions.all'), kind: 'plain' })}</p>`}
  </section>`
}

/** A form that is being written in stays in its place when the proposal is settled: it is hidden where it is empty. */
function item(shown: Shown, decision: Decision): Html {
  const { reader, typed } = shown
  const { words } = reader
  const { id, text, rule, state } = decision
  const isOpen = state === 'proposed'
  const told = isOpen
    ? words('rooms.decisions.proposed', { text })
    : words('rooms.decisions.became', { state: words(`outcomes.states.${state}`), text })
  const mine = typed?.of === id ? typed : null
  return html`<li class="stack-s proposal ${isOpen ? 'open' : 'settled'}" id="decision-${id}" data-said="${told}"><p class="told">${text}</p>
    <div class="row">${chip({ label: words(`outcomes.states.${state}`) })} ${chip({ label: words(`outcomes.rules.${rule}.label`) })}
      <a href="${decisionPath(id)}">${words('rooms.decisions.see')}<span class="unseen">: ${text}</span></a></div>
    ${isOpen && heard(shown, decision)}
    ${isOpen && decisionRules.say(reader.viewer, decision) && sayForm(shown, decision)}
    ${!isOpen && mine?.form === 'saying' && tooLate(reader, mine.draft)}
    ${mine?.form === 'settling' && formProblem(reader, mine.draft)}
    ${decisionRules.settle(reader.viewer, decision) && settle(reader, decision)}</li>`
}

/** So many say this and so many that; and the reasons, by name. */
function heard({ reader: { words }, voices: all }: Shown, { id }: Decision): Html | false {
  const said = all.filter(({ decisionId }) => decisionId === id)
  const counted = countVoices(said)
  const chips = voices
    .filter((voice) => counted[voice] > 0)
    .map((voice) =>
      chip({
        label: words(`outcomes.voices.count.${voice}`, { count: counted[voice] }),
        kind: voice === 'object' ? 'care' : 'plain',
      }),
    )
  const reasons = said.filter((one) => one.words !== '').slice(0, reasons_max)
  const reason = ({ name, voice, words: why, isOutdated }: VoiceAt) =>
    html`<li><p><b>${name}</b> <span class="small muted">${words(`outcomes.voices.${voice}.label`)}${isOutdated && html` · ${words('outcomes.voices.outdated')}`}</span></p><p class="told">${why}</p></li>`
  return (
    said.length > 0 &&
    html`<p class="row">${chips}</p>${reasons.length > 0 && html`<ul class="reasons stack-s">${reasons.map(reason)}</ul>`}`
  )
}

/** The others stand on the page of the decision. */
const reasons_max = 30

function sayForm({ reader, room, voices: all, typed }: Shown, decision: Decision): Html {
  const { words, viewer } = reader
  const { id, rule } = decision
  const mine = all.find(({ decisionId, personId }) => decisionId === id && personId === viewer.id)
  const draft = typed?.form === 'saying' && typed.of === id ? typed.draft : noDraft
  const at = `${draft === noDraft ? 'say' : 'say-again'}-${id}`
  const label = words(`rooms.decisions.ask.${rule}`)
  return html`${mine && html`<p class="mine">${words('rooms.decisions.mine', { voice: words(`outcomes.voices.${mine.voice}.label`) })}</p>`}
    ${formProblem(reader, draft)} <input type="hidden" name="seen" value="${wordingOf(decision)}" form="${at}" />
    <form method="post" action="${sayingPath(room.id, id)}" class="form" id="${at}" data-turbo-permanent novalidate>
      ${voiceFields({ reader, draft, at, label, mine })}
      <div class="row">${button({ label: words('outcomes.say.send'), kind: mine ? 'quiet' : 'main' })} ${draft.doubt?.act}</div>
    </form>`
}

function settle({ words }: Reader, decision: Decision): Html {
  const { id, gatheringId, rule, text } = decision
  const act = (as: (typeof settlings)[number]) =>
    postButton({
      action: settlingPath(gatheringId, id),
      label: words(`outcomes.settle.as.${as}`),
      about: text,
      values: { as, seen: String(wordingOf(decision)) },
      kind: as === 'withdrawn' ? 'plain' : 'quiet',
    })
  return html`<p class="small muted">${words(`outcomes.settle.${rule}`)}</p><div class="row">${settlings.map(act)}</div>`
}

/** At a step that is there to decide, the proposal begins with its words. */
function proposing({ reader, room, steps, decisions, typed }: Shown): Html {
  const { words, language } = reader
  const { now } = around(steps, room.stepId)
  const step = now?.kind === 'decision' ? now : null
  const draft = typed?.form === 'proposing' ? typed.draft : noDraft
  const isOpen = decisions.some(({ state }) => state === 'proposed')
  const at = draft === noDraft ? `proposing-${step?.id ?? 'any'}` : 'proposing-again'
  const begun = step === null ? '' : wordsOf(step, language)
  return html`<div id="at-${at}">${fold({
    title: words('rooms.decisions.put'),
    isOpen: draft !== noDraft || (step !== null && !isOpen),
    content: html`<form method="post" action="${proposingPath(room.id)}" class="form" id="${at}" data-turbo-permanent novalidate>
      ${decisionFields({ reader, draft, at }, begun)}
      <div class="row">${button({ label: words('rooms.decisions.putAct') })} ${draft.doubt?.act}</div>
    </form>`,
  })}</div>`
}

function wordsOf({ title, about }: RoomStep, language: 'en' | 'fr'): string {
  const other = language === 'en' ? 'fr' : 'en'
  return [title, about]
    .map((each) => each[language] ?? each[other])
    .filter((text) => text !== null)
    .join('\n\n')
}
