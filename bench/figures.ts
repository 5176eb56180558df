/** One measured figure beside its limit. Only ratios, counts and bytes can fail: times depend on the machine. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly limit?: { readonly atLeast?: number; readonly atMost?: number }
  /** Whether missing the limit fails the bench, or is only said. */
  readonly isBinding: boolean
}

export function isMet({ value, limit }: Figure): boolean {
  return value >= (limit?.atLeast ?? -Infinity) && value <= (limit?.atMost ?? Infinity)
}

export function lineOf(figure: Figure): string {
  const { what, value, unit, limit, isBinding } = figure
  const bound =
    limit?.atLeast !== undefined
      ? `at least ${limit.atLeast}`
      : limit?.atMost !== undefined
        ? `at most ${limit.atMost}`
        : ''
  const verdict = limit === undefined ? '' : isMet(figure) ? 'met' : isBinding ? 'MISSED' : 'missed (a time: only said)'
  return `${what.padEnd(62)} ${shown(value).padStart(9)} ${unit.padEnd(11)} ${bound.padEnd(16)} ${verdict}`
}

function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
