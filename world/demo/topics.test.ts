import assert from 'node:assert/strict'
import { test } from 'node:test'
import { network } from './network.ts'

const { people, threads, topics } = network

test('the topics of the demonstration are known to members, each once, and something is asked of them', () => {
  const strangers = topics.flatMap(({ community, people: handles }) =>
    handles.filter(
      (handle) =>
        !people.some(
          (person) =>
            person.handle === handle &&
            person.memberships.some((its) => its.community === community && its.left === undefined),
        ),
    ),
  )
  const names = new Set(topics.map(({ community, label }) => `${community} ${label.toLowerCase()}`))
  assert.deepEqual([strangers, names.size], [[], topics.length])
  assert.ok(topics.length >= 12)
  const asked = threads.filter(({ askedOf }) => askedOf !== undefined)
  assert.ok(asked.length > 0)
  for (const { activity, community, askedOf = [] } of asked) {
    assert.equal(activity, 'seekExperience')
    assert.ok(askedOf.every((label) => topics.some((topic) => topic.community === community && topic.label === label)))
  }
})
