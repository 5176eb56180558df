import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { emptyState, linkButton, offersPath, pager, plainList, said, wholePage } from '#shell/index.ts'
import { experiencePath, topicsPerPage, type SharedTopic } from '../../knowledge/index.ts'
import type { OffersForm } from '../forms.ts'
import { listedPath, offeredPath } from '../paths.ts'
import { head, seeking, titleOf } from './head.ts'
import { offerItem } from './offer-item.ts'

interface OffersPage {
  readonly reader: Reader
  readonly form: OffersForm
  /** One page of topics, and one more that says that there is another. */
  readonly topics: readonly SharedTopic[]
  readonly communities: readonly CommunityId[]
}

/** What the people of the reader's communities can be asked about. */
export function offersPage(page: OffersPage): Html {
  const { reader, form } = page
  const { words } = reader
  return wholePage({
    reader,
    title: titleOf(reader, 'offers'),
    place: 'people',
    content: html`${head(reader, 'offers')}
      <form class="form" role="search" action="${offersPath}">
        ${seeking(reader, 'offers', form.q)}
      </form>
      ${listed(page)}`,
    aside: html`${saying(page)}
      <section class="stack-s">
        <h2>${words('directory.inTheirWords')}</h2>
        <p class="small"><a href="${listedPath({ offers: true })}">${words('directory.inTheirWordsAbout')}</a></p>
      </section>`,
  })
}

function listed({ reader, form, topics }: OffersPage): Html {
  const { words } = reader
  const shown = topics.slice(0, topicsPerPage)
  const last = topics.length > topicsPerPage ? shown.at(-1) : undefined
  if (shown.length === 0) {
    const isSeeking = form.q !== '' || form.after !== ''
    return emptyState({
      icon: 'together',
      title: words(isSeeking ? 'directory.noOffer' : 'directory.noOffers'),
      content: words(isSeeking ? 'directory.noOfferAbout' : 'directory.noOffersAbout'),
      act: isSeeking && linkButton({ href: offersPath, label: words('directory.allOffers'), kind: 'quiet' }),
    })
  }
  return html`<ul class="list card known">
      ${shown.map((topic) => offerItem(reader, topic))}
    </ul>
    ${pager({
      reader,
      newer: form.after === '' ? null : offeredPath({ ...form, after: '' }),
      older: last ? offeredPath({ ...form, after: last.key }) : null,
    })}`
}

/** Where the reader says what she can be asked about herself. */
function saying({ reader, communities }: OffersPage): Html | null {
  const own = reader.viewer.belongings.filter(({ id }) => communities.includes(id))
  if (own.length === 0) return null
  return html`<section class="stack-s">
    <h2>${reader.words('directory.sayYours')}</h2>
    ${plainList(own.map(({ id, name }) => html`<a href="${experiencePath(id)}">${said(reader, name)}</a>`))}
  </section>`
}
