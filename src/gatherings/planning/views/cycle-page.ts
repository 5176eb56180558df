import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language } from '#kernel/words.ts'
import { button, field, postForm, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import { cyclePath, gatheringsPath, planningPath } from '../../paths.ts'
import { sessionField, sessionPlaces } from '../cycle-form.ts'
import { theme_length_max } from '../forms.ts'
import { linkFields, minutesField, placeFields, titleFields, zoneField } from './fields.ts'

export interface CyclePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly draft: Draft
  readonly sessions: number
}

/** Where sessions that belong together are planned, each with its own day and what it is about. */
export function cyclePage(page: CyclePage): Html {
  const { reader, community, can, draft, sessions } = page
  const { words, viewer } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    between: [
      { href: gatheringsPath(community.id), label: words('gatherings.title') },
      { href: planningPath(community.id), label: words('gatherings.planning.title') },
    ],
    title: words('gatherings.cycle.title'),
    content: html`<p>${words('gatherings.cycle.about')}</p>
      ${postForm({
        action: cyclePath(community.id),
        content: html`${draft.doubt?.notice} ${titleFields({ reader, draft }, null)}
          ${sessionPlaces.slice(0, sessions).map((at) => session(page, at))}
          ${sessions < sessionPlaces.length && html`<div class="row">${button({ label: words('gatherings.cycle.more'), kind: 'quiet', icon: 'plus', name: 'act', value: `more ${sessions + 1}` })}</div>`}
          ${minutesField({ reader, draft }, 120)} ${zoneField({ reader, draft }, viewer.timeZone)} ${placeFields({ reader, draft }, null)} ${linkFields({ reader, draft }, null)}`,
        submit: html`<div class="row">${button({ label: words('gatherings.cycle.save') })} ${draft.doubt?.act}</div>`,
      })}`,
  })
}

const themeField = { en: 'themeEn', fr: 'themeFr' } as const

function session({ reader, draft }: CyclePage, at: number): Html {
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  return html`<fieldset class="part stack-s">
    <legend><h2>${words('gatherings.cycle.session', { at })}</h2></legend>
    <div class="beside">
      ${field({ reader, draft, kind: 'date', name: sessionField('day', at), label: words('gatherings.fields.sessionDay') })}
      ${field({ reader, draft, kind: 'time', name: sessionField('time', at), label: words('gatherings.fields.time'), value: '13:00' })}
    </div>
    ${order.map((lang) => field({ reader, draft, lang, name: sessionField(themeField[lang], at), label: words(`gatherings.fields.theme.${lang}`), maxLength: theme_length_max }))}
  </fieldset>`
}
