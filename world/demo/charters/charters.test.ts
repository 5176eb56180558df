import assert from 'node:assert/strict'
import { test } from 'node:test'
import { offeredClause } from '../../../src/charters/index.ts'
import { charterParts } from '../../../src/charters/model.ts'
import { lookThrough } from '../../../src/confidentiality/index.ts'
import { network } from '../network.ts'
import { agreements } from './agreements.ts'
import { listening } from './listening.ts'
import { otherCharters } from './others.ts'
import { programmeSupport } from './programme-support.ts'

const charters = [...programmeSupport, ...listening, ...otherCharters]

test('every community of the demonstration has a charter, written and talked about by those who belong', () => {
  assert.deepEqual(
    network.communities.filter(({ slug }) => !charters.some(({ community }) => community === slug)),
    [],
  )
  const belongs = (handle: string, community: string) =>
    network.people.some((one) => one.handle === handle && one.memberships.some((its) => its.community === community))
  for (const { community, by, comments = [] } of charters) {
    for (const one of [by, ...comments.map((comment) => comment.by)]) assert.ok(belongs(one, community), one)
  }
  for (const { community, by, notYet = [] } of agreements) {
    for (const one of [by, ...notYet]) assert.ok(belongs(one, community), one)
  }
})

test('its charters have the parts and its agreements the clauses that there are, and point to nobody', () => {
  const keys: ReadonlySet<string> = new Set(charterParts.map(({ key }) => key))
  const strange = charters.flatMap(({ parts }) => Object.keys(parts).filter((key) => !keys.has(key)))
  const unknown = agreements.flatMap(({ clauses }) =>
    clauses.filter((one) => typeof one === 'string' && !offeredClause(one)),
  )
  assert.deepEqual([strange, unknown], [[], []])
  const texts = charters.flatMap(({ parts, comments = [] }) => [
    ...Object.values(parts).flatMap(({ en, fr }) => [en, fr]),
    ...comments.map(({ text }) => text),
  ])
  assert.deepEqual(
    texts.filter((text) => lookThrough(text).length > 0),
    [],
  )
})
