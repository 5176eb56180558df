import { html, type Html } from '#kernel/html.ts'
import { noDraft, noticeBox, postButton, type Draft } from '#shell/index.ts'
import { outcomeRules } from '../../outcomes/index.ts'
import { groupsForm, smallGroups } from '../breakouts/views/groups.ts'
import { checkShown } from '../checks/views/check.ts'
import { around, isCheck, isOpen, type RoomStep } from '../model.ts'
import { decidedHere } from '../outcomes/views/decisions.ts'
import { writtenHere } from '../outcomes/views/written.ts'
import { parkingLot } from '../parking/views/parking.ts'
import { leadingPath } from '../paths.ts'
import { roomRules } from '../rules.ts'
import { isGuarded } from '../runs/model.ts'
import { presentSeenBy, tagOf, turnsSeenBy } from '../shared/model.ts'
import { whoseTurn } from '../turns/views/turns.ts'
import { leadActs, plan } from './leading.ts'
import { whoIsHere } from './present.ts'
import { waiting, type RoomNow, type Typed } from './room-page.ts'
import { signalling, signalsTold } from './signals.ts'
import { stage } from './stage.ts'

/** A part of the room that is sent on its own, to a page that has another one: its tag says which one it is. */
interface Part {
  readonly name: string
  readonly tag: string
  readonly content: () => Html | false
}

/** What changes while one looks, in its parts. The steps beside this one are asked for when the page has settled. */
export function roomNow(page: RoomNow): Html {
  return isOpen(page.room) ? html`${[...partsOf(page), nothingBeside].map(whole)}` : waiting(page)
}

/** What a page does not have yet; null where it has all. It says what it has: the name and tag of each of its parts. */
export function roomNews(page: RoomNow, has: string): Html | null {
  const parts = isOpen(page.room) ? [...partsOf(page), besideOf(page)] : []
  const known = new Map(has.split('~').map(namedTag))
  const isSame = parts.length > 0 && known.size === parts.length && parts.every(({ name }) => known.has(name))
  if (!isSame) return streamed('update', 'room-now', roomNow(page))
  const news = parts.filter(({ name, tag }) => known.get(name) !== tag)
  return news.length === 0 ? null : html`${news.map(sentAnew)}`
}

function sentAnew(one: Part): Html {
  return streamed(one.name === beside ? 'replace' : 'morph', `room-part-${one.name}`, whole(one))
}

function namedTag(one: string): readonly [string, string] {
  const [name = '', tag = ''] = one.split('.', 2)
  return [name, tag]
}

/** Morphing leaves what is typed and folded open; it doesn't look into templates. */
function streamed(how: 'update' | 'morph' | 'replace', target: string, content: Html): Html {
  const action = how === 'update' ? 'update' : 'replace'
  return html`<turbo-stream action="${action}"${how !== 'replace' && html` method="morph"`} target="${target}"><template>${content}</template></turbo-stream>`
}

function whole({ name, tag, content }: Part): Html {
  return html`<div class="room-part" id="room-part-${name}" data-part="${name}" data-tag="${tag}">${content()}</div>`
}

function part(name: string, on: readonly unknown[], content: Part['content']): Part {
  return { name, tag: tagOf(on), content }
}

/** Each with all that it depends on, for one reader. */
function partsOf(page: RoomNow): readonly Part[] {
  const { reader, room, steps, present, signals, turns, spoken, parked, breakouts } = page
  const { id: me } = reader.viewer
  const { leads } = room
  const nobodyLeads = !present.some((one) => one.leads)
  const plans = [tagOf(steps), room.stepId, room.moves, breakouts.some(({ isClosed }) => !isClosed)]
  return [
    part('told', [signals, nobodyLeads], () => html`${nobodyLeads && alone(page)} ${signalsTold(page)}`),
    stageOf(page),
    part('groups', [tagOf(breakouts), leads], () => smallGroups(page)),
    part('decisions', [tagOf(page.decisions), tagOf(page.voices), decidesAt(page)], () => decidedHere(page)),
    part('turns', [tagOf(turns), spoken, leads, room.isFair], () =>
      whoseTurn({ ...page, turns: turnsSeenBy(turns, me, spoken) }),
    ),
    part('plan', leads ? plans : [], () => leads && planOf(page)),
    part('signal', [signals, present.filter((one) => one.leads).map(({ name }) => name)], () => signalling(page)),
    part('parked', [tagOf(parked), leads], () => parkingLot({ ...page, draft: draftOf(page, 'parking') })),
    part('written', [tagOf(page.actions), tagOf(page.learnings), tagOf(page.takers)], () => writtenHere(page)),
    part('here', [tagOf(present)], () => whoIsHere(reader, room, presentSeenBy(present, me))),
    part('joining', [roomRules.join(reader.viewer, room)], () => joining(page)),
  ]
}

function stageOf(page: RoomNow): Part {
  const { leads } = page.room
  const inside = () => html`${checkOf(page)} ${leads && leadActs(page)}`
  return part('stage', stageOn(page), () => stage({ ...page, inside: inside() }))
}

const beside = 'beside'
const nothingBeside: Part = part(beside, [], () => false)

/**
 * The stage as it will be one step on, or back, for whoever doesn't lead: given to each reader beforehand and at leisure, so
 * that hundreds have it when they hear that the room is there.
 */
function besideOf(page: RoomNow): Part {
  const { room, steps } = page
  if (room.leads) return nothingBeside
  const { back, next } = around(steps, room.stepId)
  const near = [next, back && isCheck(back) ? null : back]
    .filter((step) => step !== null)
    .filter((step) => mayCome(page, step))
  const stages = near.map((step) => ({ step, stage: stageOf(movedTo(page, step)) }))
  const template = ({ step, stage: { name, tag, content } }: (typeof stages)[number]) =>
    html`<template data-step="${step.id}">${streamed('morph', `room-part-${name}`, whole({ name, tag, content }))}</template>`
  return part(
    beside,
    stages.map(({ stage: { tag } }) => tag),
    () => html`${stages.map(template)}`,
  )
}

/** As `moveRoom` leaves it. How somebody arrived was not asked yet. */
function movedTo(page: RoomNow, { id, seconds }: RoomStep): RoomNow {
  return { ...page, room: { ...page.room, stepId: id, timerUntil: null, timerLeft: seconds }, check: null }
}

/** What begins only under conditions is not shown before it may. */
function mayCome({ runs }: RoomNow, { runId }: RoomStep): boolean {
  const run = runs.find(({ id }) => id === runId)
  return run === undefined || !isGuarded(run) || (run.isStarted && !run.isStopped)
}

/** The time itself is not in it: each page counts. */
function stageOn({ reader, room, steps, runs, check }: RoomNow): readonly unknown[] {
  const { stepId, moves, timerUntil, timerLeft, hidesTimer, leads } = room
  const mine = runs.filter(({ presenterId }) => presenterId === reader.viewer.id).length
  const checked = check && { ...check, taken: leads && check.taken }
  return [tagOf(steps), tagOf(runs), mine, stepId, leads && moves, timerUntil, timerLeft, hidesTimer, leads, checked]
}

/** The step whose words a proposal begins with, for those who put one. */
function decidesAt({ reader, room, steps }: RoomNow): string | null {
  const { now } = around(steps, room.stepId)
  return now?.kind === 'decision' && outcomeRules.record(reader.viewer, room) ? now.id : null
}

function alone({ reader }: RoomNow): Html {
  return noticeBox({ kind: 'care', content: reader.words('rooms.nobodyLeads') })
}

function planOf(page: RoomNow): Html {
  const isApart = page.breakouts.some(({ isClosed }) => !isClosed)
  return html`${plan({ ...page, draft: draftOf(page, 'adding') })}
    ${!isApart && groupsForm({ ...page, draft: draftOf(page, 'grouping') })}`
}

function joining({ reader: { words, viewer }, room }: RoomNow): Html | false {
  const label = words('rooms.lead.begin')
  return (
    roomRules.join(viewer, room) &&
    html`<section class="stack-s"><p class="small muted">${words('rooms.lead.beginAbout')}</p>${postButton({ action: leadingPath(room.id), label, values: { wish: 'lead' } })}</section>`
  )
}

function checkOf(page: RoomNow): Html | false {
  const { now: step } = around(page.steps, page.room.stepId)
  return step !== null && isCheck(step) && checkShown({ ...page, step })
}

function draftOf({ typed }: RoomNow, form: Typed['form']): Draft {
  return typed?.form === form ? typed.draft : noDraft
}
