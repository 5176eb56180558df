import { z } from 'zod'
import { typed, type Entered } from '#kernel/form.ts'
import { localPath } from '../local-path.ts'

/** What somebody was about to post when her session had ended. It travels in her own page and is never stored here. */
export interface Kept {
  readonly path: string
  readonly fields: readonly KeptField[]
}

export type KeptField = readonly [name: string, value: string]

export const keptField = 'kept'

/** Passwords and codes are typed again rather than carried through a page. */
const secret = /^current$|^confirm|password|secret|token|code/i

export function keep(path: string, body: Entered): Kept {
  const open = Object.entries(body).filter(([name]) => !secret.test(name))
  const fields = open.flatMap(([name, value]) => [value].flat().map((one): KeptField => [name, one]))
  return { path: localPath(path), fields }
}

export function keptText({ path, fields }: Kept): string {
  return JSON.stringify({ path, fields })
}

/** What a form carries on, or null. It comes from the browser, so its path is looked at again. */
export function keptIn(body: Entered): Kept | null {
  const read = shape.safeParse(jsonOf(typed(body, keptField)))
  return read.success ? { ...read.data, path: localPath(read.data.path) } : null
}

const shape = z.object({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])).max(200) })

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Words that somebody wrote, as against the answers of a form that mean nothing to read. */
export function isWords([, value]: KeptField): boolean {
  return /\s/.test(value.trim()) || (value.length > 40 && !/^[\w.+/=~-]*$/.test(value))
}

/** The words of a form that was refused, for whoever wrote them to copy. */
export function wordsOf(posted: unknown): string {
  const form = fieldsShape.safeParse(posted)
  if (!form.success) return ''
  const { fields } = keptIn(form.data) ?? keep('/', form.data)
  return fields
    .filter(isWords)
    .map(([, value]) => value)
    .join('\n\n')
}

const fieldsShape = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
