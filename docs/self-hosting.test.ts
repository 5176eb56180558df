import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { describeConfig } from '../src/config.ts'

test('the page about running Hearth lists every setting there is, and none that is gone', () => {
  const page = readFileSync(join(import.meta.dirname, 'self-hosting.md'), 'utf8')
  const listed = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  assert.deepEqual(
    listed,
    describeConfig({}).map(({ name }) => name),
  )
  const named = new Set(page.match(/HEARTH_[A-Z_]+/g))
  assert.ok(named.size > 4)
  assert.deepEqual(
    [...named].filter((name) => !listed.includes(name)),
    [],
  )
})
