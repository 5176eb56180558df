import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordsIn } from '#kernel/words.ts'
import { rhythmSaid } from './said.ts'
import { readRule } from './rule.ts'

function said(start: string, zone: string, text: string | null): readonly [string, string] {
  const from = Temporal.PlainDateTime.from(start)
  const read = text === null ? null : readRule(text, from, zone)
  if (read !== null && !read.ok) assert.fail(read.problem)
  const rhythm = { start: from, zone, rule: read?.value ?? null, except: [] }
  return [rhythmSaid(rhythm, wordsIn('en')), rhythmSaid(rhythm, wordsIn('fr'))]
}

test('a rhythm is a sentence in both languages', () => {
  const pacific = 'America/Vancouver'
  assert.deepEqual(said('2026-03-10T13:00', pacific, 'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU'), [
    'Every three months on the second Tuesday, at 13:00, Pacific Time (Vancouver)',
    'Tous les trois mois, le deuxième mardi, à 13\u00A0h, heure du Pacifique (Vancouver)',
  ])
  assert.deepEqual(said('2026-03-03T09:30', 'America/St_Johns', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=5'), [
    'Every other week on Tuesday and Thursday, at 9:30, Newfoundland Time (St. John’s), 5 times',
    'Une semaine sur deux, le mardi et le jeudi, à 9\u00A0h\u00A030, heure de Terre-Neuve (St. John’s), 5 fois',
  ])
  assert.deepEqual(said('2026-03-31T13:00', 'UTC', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20261231'), [
    'Every month on the last day, at 13:00, UTC, until Thursday 31 December 2026',
    'Chaque mois, le dernier jour, à 13\u00A0h, UTC, jusqu’au jeudi 31 décembre 2026',
  ])
  assert.deepEqual(said('2026-09-01T13:00', pacific, 'FREQ=YEARLY;BYMONTH=9;BYDAY=1TU'), [
    'Every year in September, on the first Tuesday, at 13:00, Pacific Time (Vancouver)',
    'Chaque année en septembre, le premier mardi, à 13\u00A0h, heure du Pacifique (Vancouver)',
  ])
  assert.deepEqual(said('2026-09-01T13:00', pacific, null), [
    'Tuesday 1 September 2026 at 13:00, Pacific Time (Vancouver)',
    'le mardi 1er septembre 2026 à 13\u00A0h, heure du Pacifique (Vancouver)',
  ])
})
