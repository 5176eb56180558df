import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { allOf, anyOf, type Verdict } from './kleene.ts'

const verdict = fc.constantFrom<Verdict>('pass', 'fail', 'unknown')
const verdicts = fc.array(verdict, { maxLength: 6 })
const opposite = { pass: 'fail', fail: 'pass', unknown: 'unknown' } as const

/** A rule without conditions of its own: verdicts in groups, as deep as one likes. */
type Tree = Verdict | { readonly kind: 'all' | 'any'; readonly of: readonly Tree[] }
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    verdict,
    fc.record({ kind: fc.constantFrom('all', 'any'), of: fc.array(tie('tree'), { maxLength: 3 }) }),
  ),
}))

function judged(one: Tree): Verdict {
  if (typeof one === 'string') return one
  return one.kind === 'all' ? allOf(one.of.map(judged)) : anyOf(one.of.map(judged))
}

function filled(one: Tree, value: 'pass' | 'fail'): Tree {
  if (typeof one === 'string') return one === 'unknown' ? value : one
  return { kind: one.kind, of: one.of.map((part) => filled(part, value)) }
}

const opened = (one: Tree): number =>
  typeof one === 'string' ? Number(one === 'unknown') : one.of.reduce((sum, part) => sum + opened(part), 0)

/** Every way in which what is not known could turn out. */
function completions(one: Tree): Verdict[] {
  const gaps = opened(one)
  return Array.from({ length: 2 ** gaps }, (_, ways) => {
    let gap = 0
    const fill = (part: Tree): Tree => {
      if (typeof part !== 'string') return { kind: part.kind, of: part.of.map(fill) }
      return part === 'unknown' ? ((ways >> gap++) & 1 ? 'pass' : 'fail') : part
    }
    return judged(fill(one))
  })
}

describe("Kleene's logic", () => {
  test('knows what it says of every pair', () => {
    const all: Verdict[] = ['pass', 'fail', 'unknown']
    const pairs = all.flatMap((one) => all.map((other) => [one, other] as const))
    assert.deepEqual(
      pairs.map((pair) => allOf(pair)),
      ['pass', 'fail', 'unknown', 'fail', 'fail', 'fail', 'unknown', 'fail', 'unknown'],
    )
    assert.deepEqual(
      pairs.map((pair) => anyOf(pair)),
      ['pass', 'pass', 'pass', 'pass', 'fail', 'unknown', 'pass', 'unknown', 'unknown'],
    )
  })

  test('does not mind order, nor how things are put in brackets, nor saying them twice', () => {
    fc.assert(
      fc.property(verdicts, verdicts, (some, others) => {
        for (const join of [allOf, anyOf]) {
          assert.equal(join([...some, ...others]), join([...others, ...some]))
          assert.equal(join([...some, ...others]), join([join(some), join(others)]))
          assert.equal(join([...some, ...some]), join(some))
        }
      }),
    )
  })

  test('absorbs, distributes, and is one thing seen from two sides (De Morgan)', () => {
    fc.assert(
      fc.property(verdict, verdict, verdict, verdicts, (a, b, c, some) => {
        assert.equal(allOf([a, anyOf([a, b])]), a)
        assert.equal(anyOf([a, allOf([a, b])]), a)
        assert.equal(allOf([a, anyOf([b, c])]), anyOf([allOf([a, b]), allOf([a, c])]))
        assert.equal(anyOf([a, allOf([b, c])]), allOf([anyOf([a, b]), anyOf([a, c])]))
        assert.equal(opposite[allOf(some)], anyOf(some.map((one) => opposite[one])))
      }),
    )
  })

  // Rules have no "not": so each verdict is exact, and not only safe as it is in Kleene's logic at large.
  test('says unknown exactly where it could turn out either way', () => {
    fc.assert(
      fc.property(
        tree.filter((one) => opened(one) <= 8),
        (one) => {
          const could = new Set(completions(one))
          const exact = could.size === 2 ? 'unknown' : [...could][0]
          assert.equal(judged(one), exact)
        },
      ),
    )
  })

  test('never takes back a yes or a no when something becomes known', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('pass', 'fail'), (one, value) => {
        const before = judged(one)
        if (before !== 'unknown') assert.equal(judged(filled(one, value)), before)
      }),
    )
  })
})
