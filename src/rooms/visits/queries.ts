import { sql } from 'kysely'
import type { AgendaItemId, AgendaKind, GatheringId, RoomWho, Sensitivity } from '#database'
import type { Db } from '#kernel/db.ts'
import { NotFound } from '#kernel/errors.ts'
import { signedIn, type Viewer } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { library, stepsIn, type Protocol } from '../../protocols/index.ts'
import type { RoomVisited, StepLed, VisitStep } from './model.ts'

interface Visited {
  readonly id: GatheringId
  readonly now: Temporal.Instant
}

/** Where the room of a gathering is, for one of its guests; null before it opens, and where the gathering is not open to her. */
export async function findRoomVisited(db: Db, viewer: Viewer, { id, now }: Visited): Promise<RoomVisited | null> {
  const [row] = await visible(db, viewer, sql<RoomRow>`gathering_visit_room(${id}, ${now})`)
  if (!row) return null
  const { title_en, title_fr, led_title_en, led_title_fr, led_about_en, led_about_fr } = row
  return {
    isEnded: row.is_ended,
    kind: row.kind,
    who: row.who,
    title: { en: title_en, fr: title_fr },
    shippedProtocol: row.shipped_protocol,
    part: row.part,
    parts: row.parts,
    isMine: row.is_mine,
    itemId: row.item_id,
    led: { title: { en: led_title_en, fr: led_title_fr }, about: { en: led_about_en, fr: led_about_fr } },
    timerUntil: row.timer_until,
    timerLeft: row.timer_left,
    hidesTimer: row.hides_timer,
  }
}

/** The steps that a guest reads: none before members do. */
export async function listVisitSteps(db: Db, viewer: Viewer, { id, now }: Visited): Promise<VisitStep[]> {
  const rows = await visible(db, viewer, sql<StepRow>`gathering_visit_steps(${id}, ${now})`)
  return rows.map(({ title_en, title_fr, is_mine, is_on, ...row }) => ({
    ...row,
    title: { en: title_en, fr: title_fr },
    isMine: is_mine,
    isOn: is_on,
  }))
}

/** A step that the viewer leads as a guest; not found where she does not, or no longer. */
export async function findStepLed(
  db: Db,
  viewer: Viewer,
  { id, item, now }: Visited & { readonly item: AgendaItemId },
): Promise<StepLed> {
  const [row] = await visible(db, viewer, sql<LedRow>`gathering_visit_led(${id}, ${item}, ${now})`)
  if (!row) throw new NotFound('errors.notFound')
  const { kind, minutes, title_en, title_fr, words, wanted } = row
  return { kind, minutes, title: { en: title_en, fr: title_fr }, words, wanted, way: wayOf(row) }
}

function wayOf(row: LedRow): Protocol | null {
  const shipped = library.find(({ slug }) => slug === row.shipped_protocol)
  if (shipped || row.language === null) return shipped ?? null
  const { language, way_title, purpose, care, origin } = row
  const said = (text: string) => ({ en: language === 'en' ? text : null, fr: language === 'fr' ? text : null })
  return {
    title: said(way_title),
    purpose: said(purpose),
    care: said(care),
    origin: origin === '' ? null : said(origin),
    people: { from: row.people_from, to: row.people_to },
    sensitivity: row.sensitivity,
    stages: 'all',
    needsSkill: row.needs_skill,
    steps: stepsIn(language, row.steps),
  }
}

interface RoomRow {
  is_ended: boolean
  kind: AgendaKind | null
  who: RoomWho | null
  title_en: string | null
  title_fr: string | null
  shipped_protocol: string | null
  part: number
  parts: number
  is_mine: boolean
  item_id: AgendaItemId | null
  led_title_en: string | null
  led_title_fr: string | null
  led_about_en: string | null
  led_about_fr: string | null
  timer_until: Temporal.Instant | null
  timer_left: number | null
  hides_timer: boolean
}

interface StepRow {
  id: AgendaItemId
  kind: AgendaKind
  minutes: number
  title_en: string | null
  title_fr: string | null
  is_mine: boolean
  is_on: boolean
}

interface LedRow {
  kind: AgendaKind
  minutes: number
  title_en: string | null
  title_fr: string | null
  words: string
  wanted: string
  shipped_protocol: string | null
  /** Null where it follows none of the community's own; then neither is any of what follows there. */
  language: Language | null
  way_title: string
  purpose: string
  care: string
  origin: string
  people_from: number
  people_to: number | null
  sensitivity: Sensitivity
  needs_skill: boolean
  steps: unknown
}

/** The only way in: the database says what is open to whoever asks, and gives nothing else. */
function visible<Row>(db: Db, viewer: Viewer, opened: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  signedIn(viewer)
  return sql<Row>`select * from ${opened}`.execute(db).then(({ rows }) => rows)
}
