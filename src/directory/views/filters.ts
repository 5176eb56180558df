import type { CommunityId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage } from '#kernel/reader.ts'
import { directoryPath, fold, icon } from '#shell/index.ts'
import { languageCodes, nameIn } from '../../profiles/index.ts'
import { facetKeys, isNarrowed, type FacetKey } from '../model.ts'
import { wantedBy } from '../forms.ts'
import { listedPath } from '../paths.ts'
import type { Listing } from './found.ts'

/** What can be chosen, with how many say so where they can be counted, and what is chosen, each to be taken back. */
export function filters(listing: Listing): Html {
  const { reader, form } = listing
  const { words } = reader
  const offers = html`<div class="tick">
    <input type="checkbox" id="seek-offers" name="offers" value="yes" form="seeking" ${form.offers && html`checked`} />
    <label for="seek-offers">${words('directory.offers')}</label>
  </div>`
  const menus = facetKeys.map((key) => facet(listing, key)).filter((one) => one !== null)
  return html`${fold({
    title: words('directory.filters'),
    isOpen: listing.isWide || isNarrowed({ ...wantedBy(form), words: [] }),
    content: html`<div class="facets">${menus}</div>
      ${offers}`,
  })}
  ${chosen(listing)}`
}

interface Option {
  readonly value: string
  readonly label: string
  readonly count: number | null
}

/** One list to choose from. What is known to be said by nobody is not in it; what is chosen always is. */
function facet(listing: Listing, key: FacetKey): Html | null {
  const { reader, form } = listing
  const current = form[key] ?? ''
  const offered = optionsOf(listing, key).filter(({ value, count }) => count !== 0 || value === current)
  if (offered.length === 0 || (key === 'community' && listing.found.communities.length < 2)) return null
  const id = `seek-${key}`
  const option = ({ value, label, count }: Option) =>
    html`<option value="${value}" ${value === current && html`selected`}>${count === null ? label : reader.words('directory.option', { label, count })}</option>`
  return html`<div class="field">
    <label for="${id}">${reader.words(`directory.facets.${key}`)}</label>
    <select id="${id}" name="${key}" form="seeking" ${key === 'language' && html`class="spoken"`}>
      <option value="">${reader.words('directory.any')}</option>
      ${offered.map(option)}
    </select>
  </div>`
}

/** Beside one that is chosen the others are not counted: they were not looked for. */
function optionsOf({ reader, found, form, choices }: Listing, key: FacetKey): readonly Option[] {
  const counted = form[key] === null ? (found.facets?.[key] ?? null) : null
  const known = knownOf({ reader, found, choices }, key)
  const others = (counted ?? [])
    .filter(({ value }) => !known.some((one) => one.value === value))
    .map(({ value, name }) => ({ value, label: name ? inLanguage(name, reader.language).text : value }))
  const all = [...known, ...others]
  const countOf = (value: string) => (counted ? (counted.find((one) => one.value === value)?.count ?? 0) : null)
  return all
    .map(({ value, label }) => ({ value, label, count: countOf(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, reader.language))
}

type Known = Pick<Listing, 'reader' | 'found' | 'choices'>

function knownOf({ reader, found, choices }: Known, key: FacetKey): readonly { value: string; label: string }[] {
  const { viewer, language } = reader
  if (key === 'language') return languageCodes.map((code) => ({ value: code, label: nameIn(reader)(code) }))
  const named = (all: readonly { id: string; name: Parameters<typeof inLanguage>[0] }[]) =>
    all.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text }))
  if (key === 'stream') return named(choices.streams)
  if (key === 'community') return named(viewer.belongings.filter(({ id }) => isIn(found.communities, id)))
  return named(choices.terms.filter(({ kind }) => kind === key))
}

const isIn = (communities: readonly CommunityId[], id: CommunityId) => communities.includes(id)

/** What is asked for, as links that no longer ask for it. */
function chosen(listing: Listing): Html | null {
  const { reader, form } = listing
  const { words } = reader
  const parts = facetKeys.flatMap((key) => {
    const value = form[key]
    if (value === null) return []
    const label = optionsOf(listing, key).find((one) => one.value === value)?.label ?? words('directory.unknown')
    const shown = key === 'language' ? html`<span class="spoken">${label}</span>` : html`${label}`
    return [{ label: shown, href: listedPath({ ...form, [key]: null, after: null }) }]
  })
  const said = [
    ...(form.q.trim() === ''
      ? []
      : [
          {
            label: words('directory.words', { text: form.q.trim() }),
            href: listedPath({ ...form, q: '', after: null }),
          },
        ]),
    ...parts,
    ...(form.offers
      ? [{ label: html`${words('directory.offers')}`, href: listedPath({ ...form, offers: false, after: null }) }]
      : []),
  ]
  if (said.length === 0) return null
  const link = ({ label, href }: (typeof said)[number]) =>
    html`<li><a class="chip" href="${href}" data-turbo-frame="_top">${label}${icon('close')}<span class="unseen"> ${words('directory.takeBack')}</span></a></li>`
  return html`<ul class="row sought">
    ${said.map(link)}
    ${listing.found.people.length > 0 && html`<li><a href="${directoryPath}" data-turbo-frame="_top">${words('directory.clear')}</a></li>`}
  </ul>`
}
