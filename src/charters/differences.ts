import { diffWordsWithSpace } from 'diff'
import type { Language } from '#kernel/words.ts'
import { hasText, purposeNames, type Content, type Part, type PurposeName, type Weight } from './model.ts'

/** A piece of a text that changed: it was there before, it is there now, or both. */
export interface Passage {
  readonly text: string
  readonly change: 'kept' | 'added' | 'removed'
}

/** What became of one part, in each language in which it changed. */
export interface PartDifference {
  readonly key: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly passages: Readonly<Partial<Record<Language, readonly Passage[]>>>
}

export interface PurposeDifference {
  readonly purpose: PurposeName
  readonly before: Weight
  readonly after: Weight
}

/** What is new in a later text, set against an earlier one. */
export interface Differences {
  readonly parts: readonly PartDifference[]
  readonly purposes: readonly PurposeDifference[]
  /** Whether what stands in both stands in another order. */
  readonly isReordered: boolean
  readonly review: { readonly before: Temporal.PlainDate | null; readonly after: Temporal.PlainDate | null } | null
}

/** The words of both texts in one: without those added it is the earlier, without those removed the later. */
export function wordsChanged(before: string, after: string): readonly Passage[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'kept',
  }))
}

export function differencesOf(before: Content, after: Content): Differences {
  const [old, current] = [before.parts.filter(hasText), after.parts.filter(hasText)]
  const gone = old.filter(({ key }) => !has(current, key))
  return {
    parts: [...current, ...gone].flatMap(({ key }) => differenceOf(key, find(old, key), find(current, key))),
    purposes: purposeNames.flatMap((purpose) => {
      const change = { purpose, before: before.purposes[purpose], after: after.purposes[purpose] }
      return change.before === change.after ? [] : [change]
    }),
    isReordered: orderOf(old, current) !== orderOf(current, old),
    review: isSameDay(before.reviewOn, after.reviewOn) ? null : { before: before.reviewOn, after: after.reviewOn },
  }
}

export function isSame({ parts, purposes, isReordered, review }: Differences): boolean {
  return parts.length === 0 && purposes.length === 0 && !isReordered && review === null
}

function differenceOf(key: string, old: Part | null, current: Part | null): PartDifference[] {
  const kind = old === null ? 'added' : current === null ? 'removed' : 'changed'
  const changed = (['en', 'fr'] as const).flatMap((language) => {
    const [before, after] = [old?.[language] ?? '', current?.[language] ?? '']
    return before === after ? [] : [[language, wordsChanged(before, after)] as const]
  })
  return changed.length === 0 ? [] : [{ key, kind, passages: Object.fromEntries(changed) }]
}

function orderOf(parts: readonly Part[], others: readonly Part[]): string {
  return parts
    .filter(({ key }) => has(others, key))
    .map(({ key }) => key)
    .join(' ')
}

function find(parts: readonly Part[], key: string): Part | null {
  return parts.find((part) => part.key === key) ?? null
}

function has(parts: readonly Part[], key: string): boolean {
  return parts.some((part) => part.key === key)
}

function isSameDay(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one?.toString() === other?.toString()
}
