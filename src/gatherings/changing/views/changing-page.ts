import type { GatheringId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { button, choiceCards, field, hiddenField, noticeBox, postForm, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../../communities/index.ts'
import type { Gathering } from '../../model.ts'
import { changingPath } from '../../paths.ts'
import type { Chosen } from '../../planning/choices.ts'
import { theme_length_max } from '../../planning/forms.ts'
import { dayAndTime, minutesField, repeatFields, zoneField } from '../../planning/views/fields.ts'
import { whenSaid } from '../../views/when.ts'
import { underGathering } from '../../views/frame.ts'

export interface ChangingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  /** How its series repeats from here on. */
  readonly chosen: Chosen
  /** The next of its series, where that is another one. */
  readonly next: GatheringId | null
  readonly draft: Draft
  /** Somebody else changed the series since this page was opened, and this was not kept. */
  readonly isOvertaken?: boolean
}

/** Where a gathering is given another time, alone or with all that follow; what becomes of it is shown before it happens. */
export function changingPage(page: ChangingPage): Html {
  const { reader, gathering, draft, isOvertaken = false } = page
  const { words } = reader
  const isSeries = gathering.kind === 'series' && gathering.leftRhythmAt === null
  return inGathering(
    page,
    words('gatherings.changing.title'),
    html`
    ${isOvertaken && noticeBox({ kind: 'care', content: words('gatherings.changing.overtaken'), role: 'alert' })}
    ${whenSaid(reader, gathering)}
    ${postForm({
      action: changingPath(gathering.id),
      content: html`${draft.doubt?.notice} ${hiddenField('seen', String(gathering.revision))}
        ${isSeries && whichFields(page, changingPath)}
        ${dayAndTime({ reader, draft }, { day: gathering.starts.toPlainDate().toString(), time: gathering.starts.toPlainTime().toString({ smallestUnit: 'minute' }), isFirst: false })}
        ${minutesField({ reader, draft }, gathering.minutes)} ${zoneField({ reader, draft }, gathering.zone)}
        ${
          isSeries &&
          html`<fieldset class="part stack-s"><legend><h2>${words('gatherings.changing.rhythm')}</h2></legend>
          <p class="hint">${words('gatherings.changing.rhythmHint')}</p>
          ${repeatFields({ reader, draft }, page.chosen, false)}</fieldset>`
        }
        ${themes(page)}`,
      submit: html`<div class="row">${button({ label: words('gatherings.changing.look') })} ${draft.doubt?.act}</div>`,
    })}`,
  )
}

/** The frame of every page that changes one gathering. */
export function inGathering(
  { reader, community, can, gathering }: Omit<ChangingPage, 'chosen' | 'draft' | 'next'>,
  title: string,
  content: Html,
): Html {
  return underGathering({ reader, community, can, gathering, title, content })
}

/** Whether this one alone changes, or all that follow as well; and the way to begin with the next one. */
export function whichFields(
  { reader, draft, next }: Pick<ChangingPage, 'reader' | 'draft' | 'next'>,
  pathOf: (id: GatheringId) => string,
): Html {
  const { words } = reader
  const choice = (value: 'this' | 'following') => ({
    value,
    label: words(`gatherings.changing.which.${value}`),
    hint: words(`gatherings.changing.whichHint.${value}`),
  })
  const choices = [choice('this'), choice('following')]
  const cards = choiceCards({
    reader,
    draft,
    name: 'which',
    label: words('gatherings.changing.whichOnes'),
    value: 'this',
    choices,
  })
  const allAhead = words('gatherings.changing.allAhead')
  return html`${cards} ${next !== null && html`<p class="small"><a href="${pathOf(next)}">${allAhead}</a></p>`}`
}

const themeField = { en: 'themeEn', fr: 'themeFr' } as const

function themes({ reader, draft, gathering }: ChangingPage): Html {
  const order: readonly Language[] = reader.language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  return html`${order.map((lang) =>
    field({
      reader,
      draft,
      lang,
      name: themeField[lang],
      label: reader.words(`gatherings.fields.theme.${lang}`),
      value: gathering.theme[lang] ?? '',
      maxLength: theme_length_max,
    }),
  )}`
}
