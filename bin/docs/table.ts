import { can, type Rules } from '../../src/kernel/rules.ts'
import type { Viewer } from '../../src/kernel/viewer.ts'
import { personas } from './subjects.ts'

interface Row {
  readonly name: string
  readonly answers: readonly boolean[]
}

/**
 * What each persona may do with something, by its rules. The subject may depend on who looks at it: what is her own, what
 * she looks after.
 */
export function table<Subject extends object>(
  title: string,
  rules: Rules<Subject>,
  subject: Subject | ((viewer: Viewer) => Subject),
  columns = personas,
): string {
  const answers = Object.values(columns).map((viewer) =>
    can(rules, viewer, typeof subject === 'function' ? subject(viewer) : subject),
  )
  const rows = Object.keys(rules).map((verb) => ({
    name: verb,
    answers: answers.map((may) => Boolean(may[verb] && may['read'])),
  }))
  return tableOf(title, Object.keys(columns), rows)
}

/** A table with a dot where somebody may. */
export function tableOf(title: string, names: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const cells = rows.map(({ name, answers }) => line([name, ...answers.map((may) => (may ? '●' : '–'))]))
  return [`## ${title}`, '', line(['', ...names]), line(['---', ...names.map(() => ':-:')]), ...cells, ''].join('\n')
}
