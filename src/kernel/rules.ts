import { Forbidden, NotFound } from '#kernel/errors.ts'
import type { Viewer } from '#kernel/viewer.ts'

export type Rule<Subject> = (viewer: Viewer, subject: Subject) => boolean

/** Every set of rules says who may `read`: what you may not read, you are told does not exist. */
export type Rules<Subject, Verb extends string = string> = Readonly<Record<Verb | 'read', Rule<Subject>>>

/** Lets the verb through, or refuses: `NotFound` to whoever may not even read, `Forbidden` to the others. */
export function authorize<Subject, Verb extends string>(
  rules: Rules<Subject, Verb>,
  verb: NoInfer<Verb>,
  viewer: Viewer,
  subject: Subject,
): void {
  if (!rules.read(viewer, subject)) throw new NotFound('errors.notFound')
  if (!rules[verb](viewer, subject)) throw new Forbidden('errors.forbidden')
}

export type Can<R> = { readonly [Verb in keyof R]: boolean }

/** Every answer at once, for a page to decide which buttons to show. */
export function can<Subject, R extends Rules<Subject>>(rules: R, viewer: Viewer, subject: Subject): Can<R> {
  const answers = Object.entries(rules).map(([verb, rule]) => [verb, rule(viewer, subject)])
  return Object.fromEntries(answers) as Can<R>
}
