import type { Html, Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { placePage, type Community, type CommunityCan } from '../../communities/index.ts'
import { gatheringPath, gatheringsPath, titleOf } from '../../gatherings/index.ts'
import type { AgendaPlace } from '../model.ts'
import { agendaPath } from '../paths.ts'

export interface InGathering {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly place: AgendaPlace
}

/** The frame of every page about what a gathering will be about. */
export function agendaFrame(page: InGathering, { title, content }: { title: string; content: Renderable }): Html {
  const { reader, community, can } = page
  return placePage({ reader, community, can, here: 'gatherings', between: waysUp(page), title, content })
}

export function waysUp({ reader, community, place }: InGathering) {
  return [
    { href: gatheringsPath(community.id), label: reader.words('gatherings.title') },
    { href: gatheringPath(place.id), label: titleOf(reader, place) },
  ]
}

/** The same for a page beneath the agenda. */
export function underAgenda(page: InGathering, { title, content }: { title: string; content: Renderable }): Html {
  const { reader, community, can, place } = page
  const up = { href: agendaPath(place.id), label: reader.words('agendas.title') }
  return placePage({ reader, community, can, here: 'gatherings', between: [...waysUp(page), up], title, content })
}
