import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { PersonId } from '#database'
import { newId } from '#kernel/id.ts'
import { maskKeyIn } from './mask-key.ts'
import { masksWith } from './masks.ts'

const [ana, ben] = [newId<PersonId>(), newId<PersonId>()]
const mask = newId<PersonId>()
const masks = masksWith(randomBytes(32))

test('a seal tells who wears the mask, to the key it was made with and for that mask alone', () => {
  const sealed = masks.handOf(ana).seal(mask)
  assert.equal(masks.open(mask, sealed), ana)
  assert.equal(masks.open(newId<PersonId>(), sealed), null)
  assert.equal(masksWith(randomBytes(32)).open(mask, sealed), null)
  const changed = Buffer.from(sealed)
  changed[20] = (changed[20] ?? 0) ^ 1
  assert.equal(masks.open(mask, changed), null)
  assert.equal(masks.open(mask, Buffer.alloc(0)), null)
})

test('two seals of one person have nothing in common, and say nothing of her', () => {
  const [one, other] = [masks.handOf(ana).seal(mask), masks.handOf(ana).seal(mask)]
  assert.notDeepEqual(one, other)
  assert.ok(!one.includes(ana))
  assert.equal(one.length, masks.handOf(ben).seal(mask).length)
})

test('a hand is the same whenever she comes, and each person has her own', () => {
  assert.deepEqual(masks.handOf(ana).key, masks.handOf(ana).key)
  assert.notDeepEqual(masks.handOf(ana).key, masks.handOf(ben).key)
})

test('the key is made once, in a file that only its owner reads, or is the one that was given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearth-key-'))
  try {
    const made = maskKeyIn(folder, null)
    assert.equal(made.length, 32)
    assert.deepEqual(maskKeyIn(folder, null), made)
    assert.equal(statSync(join(folder, 'mask.key')).mode & 0o777, 0o600)
    const given = randomBytes(32)
    assert.deepEqual(maskKeyIn(folder, given.toString('base64url')), given)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
