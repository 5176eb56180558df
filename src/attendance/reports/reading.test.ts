import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { parseId } from '#kernel/id.ts'
import type { PersonId } from '#database'
import { matched } from './matching.ts'
import { joinedIn, minutesOf, plainName } from './reading.ts'

const ben = { name: 'Ben Ito', address: 'ben@example.org', minutes: 85 }
const fay = { name: 'Fay Roy', address: null, minutes: 60 }

const reports = {
  zoom: 'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nBen Ito,Ben@example.org,03/10/2026 01:00:00 PM,03/10/2026 01:40:00 PM,40,No\nFay Roy,,03/10/2026 01:00:00 PM,03/10/2026 02:00:00 PM,60,Yes\nBen Ito,ben@example.org,03/10/2026 01:45:00 PM,03/10/2026 02:30:00 PM,45,No\n',
  'zoom with its summary':
    'Topic,ID,Host name,Host email,Duration (minutes),Start time,End time,Participants\nCall,881 2204,Ana,ana@example.org,90,"03/10/2026 01:00","03/10/2026 02:30",2\n\nName (original name),Email,Join time,Leave time,Duration (minutes),Guest\nBen Ito,ben@example.org,a,b,85,No\nFay Roy,,a,b,60,Yes\n',
  teams:
    '1. Summary\nMeeting title\tQuarterly call\nAttended participants\t2\nMeeting duration\t1h 30m\n\n2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\nBen Ito\t3/10/26, 1:00:05 PM\t3/10/26, 2:25:10 PM\t1h 25m 5s\tben@example.org\tben@example.org\tPresenter\nFay Roy\t3/10/26, 1:00:05 PM\t3/10/26, 2:00:00 PM\t59m 55s\t\t\tAttendee\n\n3. In-Meeting Activities\nName\tJoin Time\tLeave Time\tDuration\tEmail\tRole\nBen Ito\ta\tb\t1h 25m\tben@example.org\tPresenter\n',
  'teams in French':
    '1. Résumé\nTitre de la réunion;Appel\n\n2. Participants\nNom;Première participation;Dernier départ;Durée de la réunion;Durée en réunion;Adresse e-mail;Rôle\nBen Ito;a;b;x;1 h 25 min 5 s;ben@example.org;Présentateur\nFay Roy;a;b;x;60 min;;Participant\n',
}

describe('a report', () => {
  test('of Zoom or Teams, with what stands above and below its table, names each once, with her time', () => {
    for (const [kind, text] of Object.entries(reports)) {
      assert.deepEqual(joinedIn(text), [ben, fay], kind)
      assert.deepEqual(joinedIn(`\uFEFF${text.replaceAll('\n', '\r\n')}`), [ben, fay], kind)
    }
  })

  test('that is none is refused, and never breaks', () => {
    for (const text of ['', 'a,b\n1,2', '"', 'Name\nBen', '\0\0', 'Host name,Email\nx,y'])
      assert.equal(joinedIn(text), null)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        joinedIn(text)
        for (const { minutes } of joinedIn(`Name,Email,Duration\n${text}`) ?? []) {
          assert.ok(minutes === null || (Number.isInteger(minutes) && minutes >= 0))
        }
      }),
    )
  })

  test('gives whoever came and went as often as she likes once, with all her minutes', () => {
    const joins = fc.array(fc.tuple(fc.constantFrom('Ben Ito', 'Fay Roy', 'Ana Wells'), fc.nat(90)), { minLength: 1 })
    fc.assert(
      fc.property(joins, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
        const lines = [
          ['Name', 'Duration (Minutes)', 'Guest'],
          ...rows.map(([name, minutes]) => [name, `${minutes}`, 'No']),
        ]
        const found = joinedIn(lines.map((line) => line.join(separator)).join('\n')) ?? []
        assert.equal(new Set(found.map(({ name }) => name)).size, new Set(rows.map(([name]) => name)).size)
        const total = rows.reduce((sum, [, minutes]) => sum + minutes, 0)
        assert.equal(
          found.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
          total,
        )
      }),
    )
  })

  test('says times in several ways', () => {
    const said = {
      '62': 62,
      '1h 2m 3s': 62,
      '1 h 2 min': 62,
      '01:02:03': 62,
      '0:45': 45,
      '45 min': 45,
      '30s': 1,
      soon: null,
      '': null,
    }
    for (const [text, minutes] of Object.entries(said)) assert.equal(minutesOf(text), minutes, text)
  })
})

test('somebody is found by her address, then by her name where one alone bears it', () => {
  const id = (last: string) => parseId<PersonId>(`00000000-0000-7000-8000-00000000000${last}`)
  const [one, two, three] = [id('1'), id('2'), id('3')]
  assert.ok(one && two && three)
  const members = [
    { id: one, name: 'Hélène Côté' },
    { id: two, name: 'Ben Ito' },
    { id: three, name: 'ben ito' },
  ]
  assert.equal(plainName('Côté, Hélène (she/her) | Lantern House'), plainName('Helene COTE'))
  const joined = [
    { name: 'Helene Cote (elle)', address: null, minutes: null },
    { name: 'Ben Ito', address: null, minutes: null },
    { name: 'Somebody', address: 'ben@example.org', minutes: null },
  ]
  const found = matched(joined, members, new Map([['ben@example.org', two]]))
  assert.deepEqual(
    found.map(({ name, person }) => [name, person]),
    [
      ['Ben Ito', null],
      ['Helene Cote (elle)', one],
      ['Somebody', two],
    ],
  )
})
