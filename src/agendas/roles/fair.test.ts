import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { PersonId } from '#database'
import { newId } from '#kernel/id.ts'
import { inTurn } from './fair.ts'
import type { Candidate } from './model.ts'

const ids = Array.from({ length: 9 }, () => newId<PersonId>())
const anybody = (id: PersonId): Candidate => ({
  id,
  name: id,
  isConvener: false,
  canCome: true,
  declined: [],
  held: [],
  skills: [],
})

function had(one: Candidate, when: number): Candidate {
  const times = (one.held[0]?.times ?? 0) + 1
  return { ...one, held: [{ role: 'timekeeper', times, last: when }] }
}

describe('turns', () => {
  test('go round: after any number of gatherings nobody had one more than once above anybody else', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 40 }), (people, gatherings) => {
        let all = ids.slice(0, people).map(anybody)
        let before: PersonId | null = null
        for (let at = 1; at <= gatherings; at++) {
          const [next] = inTurn('timekeeper', all, [])
          assert.ok(next)
          if (people > 1) assert.notEqual(next.id, before, 'not twice running')
          before = next.id
          all = all.map((one) => (one.id === next.id ? had(one, at) : one))
        }
        const counts = all.map(({ held }) => held[0]?.times ?? 0)
        assert.ok(Math.max(...counts) - Math.min(...counts) <= 1, counts.join(' '))
      }),
    ))

  test('never fall to whoever cannot come, said no or has something to do already', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ canCome: fc.boolean(), no: fc.boolean(), busy: fc.boolean(), convenes: fc.boolean() }), {
          maxLength: 9,
        }),
        (drawn) => {
          const all = drawn.map(({ canCome, no, convenes }, at): Candidate => ({
            ...anybody(ids[at] ?? newId<PersonId>()),
            canCome,
            isConvener: convenes,
            declined: no ? ['facilitator'] : [],
          }))
          const duties = all
            .filter((_, at) => drawn[at]?.busy)
            .map(({ id, name }) => ({ role: 'note_taker' as const, personId: id, name, isMine: false }))
          const asked = inTurn('facilitator', all, duties)
          const able = all.filter((one, at) => one.canCome && !drawn[at]?.no && !drawn[at]?.busy)
          assert.ok(asked.every((one) => able.includes(one)))
          const conveners = able.filter(({ isConvener }) => isConvener)
          assert.equal(asked.length, conveners.length > 0 ? conveners.length : able.length)
        },
      ),
    ))
})
