import { can, type Rules } from '../../src/kernel/rules.ts'
import type { Viewer } from '../../src/kernel/viewer.ts'
import { personas } from './subjects.ts'

/** What each persona may do with something, by its rules. The subject may depend on who looks at it: what is her own, what she looks after. */
export function table<Subject extends object>(
  title: string,
  rules: Rules<Subject>,
  subject: Subject | ((viewer: Viewer) => Subject),
): string {
  const names = Object.keys(personas)
  const answers = Object.values(personas).map((viewer) =>
    can(rules, viewer, typeof subject === 'function' ? subject(viewer) : subject),
  )
  const rows = Object.keys(rules).map(
    (verb) => `| ${verb} | ${answers.map((may) => (may[verb] && may['read'] ? '●' : '–')).join(' | ')} |`,
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [`## ${title}`, '', line(['', ...names]), line(['---', ...names.map(() => ':-:')]), ...rows, ''].join('\n')
}
