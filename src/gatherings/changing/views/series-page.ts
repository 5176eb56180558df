import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { button, hiddenField, noticeBox, postForm, type Draft } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import type { KeptLink } from '../../answers/queries.ts'
import type { Series } from '../../model.ts'
import { gatheringsPath, seriesPath } from '../../paths.ts'
import { linkFields, titleFields } from '../../planning/views/fields.ts'

export interface SeriesPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly series: Series
  readonly link: KeptLink
  readonly draft: Draft
  readonly isOvertaken?: boolean
}

/** What stands on all of a series: no answer changes by it. */
export function seriesPage({ reader, community, can, series, link, draft, isOvertaken = false }: SeriesPage): Html {
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'gatherings',
    between: [{ href: gatheringsPath(community.id), label: words('gatherings.title') }],
    title: words('gatherings.series.title'),
    content: html`${isOvertaken && noticeBox({ kind: 'care', content: words('gatherings.changing.overtaken'), role: 'alert' })}
      <p>${words(series.kind === 'single' ? 'gatherings.series.aboutOne' : 'gatherings.series.about')}</p>
      ${postForm({
        action: seriesPath(series.id),
        content: html`${draft.doubt?.notice} ${hiddenField('seen', String(series.revision))}
          ${titleFields({ reader, draft }, series.title)} ${linkFields({ reader, draft }, link)}`,
        submit: html`<div class="row">${button({ label: words('gatherings.series.save') })} ${draft.doubt?.act}</div>`,
      })}`,
  })
}
