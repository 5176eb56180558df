import { cleanText } from '#kernel/text.ts'

/*
 * Messages come by the hundred thousand, and a schema costs more than everything else that is done with one. So their
 * records are read field by field: what does not fit is as if it were not there, since one odd field must not cost a
 * whole message.
 */

export function field(record: unknown, name: string): unknown {
  return typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined
}

/** Text as it stands, for what is compared or checked further. */
export function string(record: unknown, name: string): string | undefined {
  const value = field(record, name)
  return typeof value === 'string' ? value : undefined
}

/** Text for people to read, without what cannot be stored or seen. */
export function words(record: unknown, name: string): string | undefined {
  const value = field(record, name)
  return typeof value === 'string' ? cleanText(value) : undefined
}

export function number(record: unknown, name: string): number | undefined {
  const value = field(record, name)
  return typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined
}

export function isTrue(record: unknown, name: string): boolean {
  return field(record, name) === true
}

/** The elements that `read` can make something of. */
export function list<T>(record: unknown, name: string, read: (element: unknown) => T | undefined): T[] {
  const value = field(record, name)
  if (!Array.isArray(value)) return []
  return value.map((element: unknown) => read(element)).filter((element) => element !== undefined)
}

const slackId = /^[A-Z0-9]{2,40}$/i

/** Ids end up in keys and in mention tokens, so nothing odd may be in them. */
export function id(record: unknown, name: string): string | undefined {
  return idOf(field(record, name))
}

export function idOf(value: unknown): string | undefined {
  return typeof value === 'string' && slackId.test(value) ? value : undefined
}

const timestampForm = /^\d{1,11}\.\d{1,6}$/

export function timestamp(record: unknown, name: string): string | undefined {
  const value = field(record, name)
  return typeof value === 'string' && timestampForm.test(value) ? value : undefined
}
