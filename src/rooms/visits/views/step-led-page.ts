import type { AgendaItemId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { breadcrumb, noticeBox, said, wholePage } from '#shell/index.ts'
import { gatheringVisitPath, startSaid, type GatheringVisit } from '../../../gatherings/index.ts'
import { handout, type Protocol } from '../../../protocols/index.ts'
import { stepTitle, stepTold } from '../../views/said.ts'
import type { StepLed } from '../model.ts'
import { stepLedPath } from '../paths.ts'

interface StepLedPage {
  readonly reader: Reader
  readonly visit: GatheringVisit
  readonly item: AgendaItemId
  readonly step: StepLed
  /** In which language she would rather read the way of working, as her browser asks. */
  readonly asks: string
}

const languages: readonly Language[] = ['en', 'fr']

/** A step that a guest leads, to be read beforehand or printed. */
export function stepLedPage({ reader, visit, item, step, asks }: StepLedPage): Html {
  const { words } = reader
  const { way } = step
  const language = languages.find((one) => one === asks) ?? reader.language
  const up = { href: gatheringVisitPath(visit.gatheringId), label: said(reader, visit.title) }
  return wholePage({
    reader,
    title: stepTold(reader, step),
    content: html`<div class="off-paper stack-xs">
        ${breadcrumb(reader, [up])}
        <p>${words('rooms.visits.sheet.about')}</p>
        ${way && reading(reader, { way, language, path: stepLedPath(visit.gatheringId, item) })}
      </div>
      <article class="handout stack-s">
        <h1 class="told">${stepTitle(reader, step)}</h1>
        <p class="facts"><span>${startSaid(reader, visit.startsAt)}</span> <span>${words('agendas.minutes', { minutes: step.minutes })}</span></p>
        ${step.words !== '' && html`<p class="told">${step.words}</p>`}
        ${step.wanted !== '' && html`<p class="told wanted">${words('agendas.wanted', { wanted: step.wanted })}</p>`}
        ${way ? html`${named(reader, step, way)} ${handout(reader, wordsIn(way, language), null)}` : html`<p>${words('rooms.visits.sheet.noWay')}</p>`}
        ${noticeBox({ content: words('rooms.visits.movedOn') })}
      </article>`,
  })
}

/** What it is called, where the step is called otherwise. */
function named(reader: Reader, step: StepLed, way: Protocol): Html | false {
  const title = inLanguage(way.title, reader.language).text
  return (
    title !== stepTold(reader, step) && html`<p class="small muted">${reader.words('agendas.way', { way: title })}</p>`
  )
}

interface Reading {
  readonly way: Protocol
  readonly language: Language
  readonly path: string
}

/** The way to the other language; where it is written in one only, that is said. */
function reading({ words }: Reader, { way, language, path }: Reading): Html {
  const other = language === 'en' ? 'fr' : 'en'
  if (way.title[other] !== null && way.title[language] !== null) {
    return html`<p><a href="${path}?in=${other}" lang="${other}" hreflang="${other}">${words(`rooms.visits.sheet.in.${other}`)}</a></p>`
  }
  const only = way.title.en === null ? 'fr' : 'en'
  return html`<p class="small muted">${words(`rooms.visits.sheet.only.${only}`)}</p>`
}

/** The same in one language alone, as far as it is written in it. */
function wordsIn(way: Protocol, language: Language): Protocol {
  if (way.title[language] === null) return way
  const only = (names: Names): Names => ({ en: null, fr: null, [language]: names[language] })
  return {
    ...way,
    title: only(way.title),
    purpose: only(way.purpose),
    care: only(way.care),
    origin: way.origin && only(way.origin),
    steps: way.steps.map((step) => ({ ...step, title: only(step.title), text: only(step.text) })),
  }
}
