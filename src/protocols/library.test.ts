import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { library } from './library/index.ts'
import {
  isWanted,
  minutesMax,
  minutesOf,
  peopleMax,
  peopleMin,
  stages,
  stepsMax,
  totalMinutes,
  usualGroup,
  type Wanted,
} from './model.ts'

describe('the protocols that come with Hearth', () => {
  test('have each an address of its own, and fit where a community’s own would', () => {
    const slugs = library.map(({ slug }) => slug)
    assert.equal(new Set(slugs).size, slugs.length)
    for (const { slug, steps, people, stages: fitting } of library) {
      assert.match(slug, /^[a-z]+(-[a-z]+)*$/)
      assert.ok(steps.length > 0 && steps.length <= stepsMax, slug)
      assert.ok(people.from >= peopleMin && (people.to ?? people.from) >= people.from, slug)
      assert.ok(
        steps.every(({ minutes }) => minutes > 0 && minutes <= minutesMax),
        slug,
      )
      assert.ok(fitting === 'all' || (fitting.length > 0 && fitting.every((stage) => stages.includes(stage))), slug)
    }
  })

  test('say everything in both languages, in French typography', () => {
    for (const { slug, title, purpose, care, origin, steps } of library) {
      const texts = [
        title,
        purpose,
        care,
        ...(origin ? [origin] : []),
        ...steps.flatMap((step) => [step.title, step.text]),
      ]
      for (const { en, fr } of texts) {
        assert.ok(en && fr, slug)
        assert.doesNotMatch(fr, / [;:!?»]|« /, fr)
      }
    }
  })

  test('ask for a practised facilitator wherever they are sensitive', () => {
    const sensitive = library.filter(({ sensitivity }) => sensitivity === 'high')
    assert.deepEqual(
      sensitive.map(({ slug }) => slug),
      ['consultancy', 'fears-of-being-judged', 'looking-at-assumptions'],
    )
    assert.ok(sensitive.every(({ needsSkill }) => needsSkill))
  })

  test('take the time that is known of them', () => {
    const known = {
      'one-two-four-all': 12,
      troika: 30,
      'critical-friends': 35,
      'group-agreement': 25,
      'appreciative-start': 10,
      fishbowl: 40,
    }
    for (const [slug, minutes] of Object.entries(known)) {
      const found = library.find((one) => one.slug === slug)
      assert.ok(found)
      assert.equal(totalMinutes(found, 8), minutes, slug)
    }
  })
})

const groups = fc.integer({ min: peopleMin, max: peopleMax })
const anyStep = fc.record({
  minutes: fc.integer({ min: 1, max: 480 }).map((halves) => halves / 2),
  isEach: fc.boolean(),
})

describe('the time of a protocol', () => {
  test('grows with the group by what each person takes, and by nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 1, maxLength: stepsMax }), groups, (some, people) => {
        const steps = some.map((step) => ({ ...step, title: nothing, text: nothing, who: 'everyone' as const }))
        const each = steps.filter(({ isEach }) => isEach).reduce((sum, { minutes }) => sum + minutes, 0)
        const exactly = (group: number) => steps.reduce((sum, step) => sum + minutesOf(step, group), 0)
        assert.ok(Math.abs(exactly(people + 1) - exactly(people) - each) < 1e-6)
        assert.equal(totalMinutes({ steps }, people), Math.ceil(exactly(people)))
      }),
    )
  })

  test('is that of a group which the protocol allows', () => {
    fc.assert(
      fc.property(groups, fc.option(fc.nat(50)), (from, more) => {
        const to = more === null ? null : from + more
        const usual = usualGroup({ from, to })
        assert.ok(usual >= from && (to === null || usual <= to))
      }),
    )
  })

  test('and the group decide whether it is what somebody looks for', () => {
    const any: Wanted = { minutes: null, people: null, stage: null, isGentle: false }
    const slugs = (wanted: Partial<Wanted>) =>
      library.filter((one) => isWanted(one, { ...any, ...wanted })).map(({ slug }) => slug)
    assert.equal(slugs({}).length, library.length)
    assert.deepEqual(slugs({ people: 2 }), ['appreciative-start', 'parking-lot'])
    assert.ok(!slugs({ isGentle: true }).includes('consultancy'))
    assert.ok(!slugs({ stage: 'potential' }).includes('troika'))
    assert.deepEqual(
      library
        .filter((one) => isWanted(one, { ...any, minutes: 10 }))
        .every((one) => totalMinutes(one, usualGroup(one.people)) <= 10),
      true,
    )
  })
})

const nothing = { en: null, fr: null }
