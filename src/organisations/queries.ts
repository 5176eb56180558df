import { sql } from 'kysely'
import type { UmbrellaId } from '#database'
import type { Db } from '#kernel/db.ts'
import type { Names, Viewer } from '#kernel/viewer.ts'
import type { Funder, ProgrammeStream } from './model.ts'

const names = sql<Names>`json_build_object('en', name_en, 'fr', name_fr)`

/** Who pays for streams under an umbrella, by name. */
export function listFunders(db: Db, viewer: Viewer, umbrella: UmbrellaId): Promise<Funder[]> {
  return visibleFunders(db, umbrella)
    .orderBy(inHerLanguage(viewer))
    .orderBy('id')
    .select(['id', 'umbrella_id as umbrellaId', names.as('name')])
    .execute()
}

/** The streams of an umbrella by their codes, those retired last. */
export function listStreams(db: Db, _viewer: Viewer, umbrella: UmbrellaId): Promise<ProgrammeStream[]> {
  return visibleStreams(db, umbrella)
    .orderBy(sql`retired_at is not null`)
    .orderBy(sql`lower(code)`)
    .select([
      'id',
      'umbrella_id as umbrellaId',
      'code',
      names.as('name'),
      'funder_id as funderId',
      'retired_at as retiredAt',
    ])
    .execute()
}

const inHerLanguage = ({ language }: Viewer) => sql`lower(coalesce(${sql.ref(`name_${language}`)}, name_en, name_fr))`

/** The only way in: names of streams and funders are public facts of their umbrella. */
function visibleFunders(db: Db, umbrella: UmbrellaId) {
  return db.selectFrom('funder').where('umbrella_id', '=', umbrella)
}

function visibleStreams(db: Db, umbrella: UmbrellaId) {
  return db.selectFrom('programme_stream').where('umbrella_id', '=', umbrella)
}
