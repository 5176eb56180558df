import type { Html, Renderable } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, waysToGathering } from '../../gatherings/index.ts'
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
  const { reader, community, can, place } = page
  return underGathering({ reader, community, can, gathering: place, title, content })
}

export function waysUp({ reader, community, place }: InGathering) {
  return waysToGathering(reader, community.id, place)
}

/** The same for a page beneath the agenda. */
export function underAgenda(page: InGathering, { title, content }: { title: string; content: Renderable }): Html {
  const { reader, community, can, place } = page
  const between = [{ href: agendaPath(place.id), label: reader.words('agendas.title') }]
  return underGathering({ reader, community, can, gathering: place, between, title, content })
}
