import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWordKey, wordsIn } from '../../src/kernel/words.ts'
import { projectFolder } from '../project.ts'

const statuses: Readonly<Record<string, number>> = {
  SignInNeeded: 401,
  ConfirmationNeeded: 403,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  Overtaken: 409,
  Invalid: 422,
  TooMany: 429,
  Unavailable: 503,
}

/** The page that lists every way a request can be refused, made from the places that refuse. */
export function errorsPage(): string {
  const words = wordsIn('en')
  const rows = refusals().map(({ kind, key }) => {
    if (!isWordKey(key)) throw new Error(`${key} is refused with, and is no sentence`)
    return `| ${statuses[kind]} | ${kind} | \`${key}\` | ${words.template(key)} |`
  })
  return `# Refusals

The ways a request can fail that are nobody's bug: a closed family in \`src/kernel/errors.ts\`. Anything else is a bug, is
logged with its cause, and shows a page with a reference number (500).

Written by \`./hearth docs\` from the code.

| status | refusal | key in \`locales/\` | what the person reads |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

interface Refused {
  readonly kind: string
  readonly key: string
}

function refusals(): Refused[] {
  const src = join(projectFolder, 'src')
  const text = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(src, path), 'utf8'))
    .join('\n')
  const names = Object.keys(statuses).join('|')
  const found = [...text.matchAll(new RegExp(`new (${names})\\(\\s*'([\\w.]+)'`, 'g'))]
  const each = new Map(found.map(([, kind = '', key = '']) => [`${statuses[kind]} ${key}`, { kind, key }]))
  return [...each].toSorted(([a], [b]) => a.localeCompare(b)).map(([, refused]) => refused)
}
