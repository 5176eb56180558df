import type { FileId } from '#database'
import { typed, type Entered } from '#kernel/form.ts'
import { parseId } from '#kernel/id.ts'
import type { Asked } from '#kernel/routes.ts'
import { cleanText } from '#kernel/text.ts'
import type { ChosenFile } from './commands.ts'
import { altMax, filesMax } from './model.ts'

/** The files that a form names, those that came with it just now among them, without those to be taken out. */
export function chosenFiles({ body, taken }: Pick<Asked, 'body' | 'taken'>): ChosenFile[] {
  const shown = Object.keys(body).flatMap((name) => (name.startsWith('file-') ? (body[name] ?? []) : []))
  const named = [body['files'] ?? [], ...shown, ...taken.ids].flat()
  const without = new Set([body['without'] ?? []].flat())
  const ids = named.flatMap((text) => parseId<FileId>(text) ?? []).filter((id) => !without.has(id))
  return [...new Set(ids)]
    .slice(0, filesMax * 2)
    .map((id) => ({ id, alt: altOf(body, id), isNameless: typed(body, namelessField(id)) !== '' }))
}

/** Whether the form shows files at all: where it does not, it says nothing of those that hang there. */
export function showsFiles(body: Entered): boolean {
  return typed(body, 'with-files') !== ''
}

/** Each file of a form has a field of its own. */
export function fileField(id: FileId): string {
  return `file-${id}`
}

export function altField(id: FileId): string {
  return `alt-${id}`
}

export function namelessField(id: FileId): string {
  return `nameless-${id}`
}

/** The fields of a form in which somebody says what its pictures show. */
export function altFields(body: Entered): string[] {
  return Object.keys(body).filter((name) => name.startsWith('alt-'))
}

function altOf(body: Entered, id: FileId): string {
  return cleanText(typed(body, altField(id)))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, altMax)
    .toWellFormed()
}
