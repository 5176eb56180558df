import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { chip, list, said } from '#shell/index.ts'
import { familyPath, newCommunityInPath, type Family } from '../../umbrellas/index.ts'
import type { Community } from '../model.ts'
import { communityPath } from '../paths.ts'
import { communityChips } from './frame.ts'

interface CommunitiesUnder {
  readonly reader: Reader
  readonly families: readonly Family[]
  readonly communities: readonly Community[]
}

/** The communities of an umbrella in their families, for its administrators. */
export function communitiesInFamilies({ reader, families, communities }: CommunitiesUnder): Html | null {
  if (families.length + communities.length === 0) return null
  const alone = communities.filter(({ familyId }) => familyId === null)
  return html`${families.map((family) => inFamily(reader, family, communities))}
  ${alone.length > 0 && html`${families.length > 0 && html`<h3>${reader.words('communities.under.alone')}</h3>`} ${items(reader, alone)}`}`
}

function inFamily(reader: Reader, family: Family, communities: readonly Community[]): Html {
  const { words } = reader
  const members = communities.filter(({ familyId }) => familyId === family.id)
  return html`<section class="stack-s">
    <div class="row between">
      <h3>${said(reader, family.name)}</h3>
      <div class="row">
        <a href="${newCommunityInPath(family.umbrellaId, family.id)}"
          >${words('communities.under.foundHere')}<span class="unseen"> ${said(reader, family.name)}</span></a
        >
        <a href="${familyPath(family.umbrellaId, family.id)}">${words('communities.under.rename')}</a>
      </div>
    </div>
    ${members.length > 0 ? items(reader, members) : html`<p class="muted">${words('communities.under.emptyFamily')}</p>`}
  </section>`
}

function items(reader: Reader, communities: readonly Community[]): Html {
  return list(
    communities.map(
      (community) =>
        html`<a href="${communityPath(community.id)}">${said(reader, community.name)}</a>
          <p class="row">
            ${chip({ label: reader.words(`communities.kinds.${community.kind}.label`) })}
            ${communityChips(reader, community)}
          </p>`,
    ),
  )
}
