import { cleanText, isBlank, shorten } from '#kernel/text.ts'
import { endingsOf, type FileKind } from './kinds.ts'

const nameMax = 120

// Besides what no text may hold: marks of direction, which make "fdp.exe" look like a document, and what file systems
// and shells read as something else.
const unwanted = /[\u061C\u200B-\u200F\u2066-\u2069\u00AD]|[\\/:*?"<>|\n\t]/g

/** A file's name for saying what became of it, whatever it holds. */
export function saidName(given: string): string {
  return shorten(visible(given), nameMax) || 'file'
}

/** A file's name as it is kept: what a reader sees is what it is, and its ending says what it holds. */
export function cleanName(given: string, type: string): string {
  const text = visible(given)
  const endings = endingsOf(type)
  const [, ending = ''] = /\.([a-z0-9]{1,8})$/i.exec(text) ?? []
  const isTold = endings.includes(ending.toLowerCase())
  const stem = (ending === '' ? text : text.slice(0, -ending.length - 1)).replace(/^\.+/, '').trim()
  const kept = isBlank(stem) ? 'file' : shorten(stem, nameMax)
  return `${kept}.${isTold ? ending.toLowerCase() : (endings[0] ?? 'bin')}`
}

function visible(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  return cleanText(last).replace(unwanted, ' ').replace(/\s+/g, ' ').trim()
}

/** A name that says nothing of who gave it, for what is posted without one's own. */
export function neutralName(kind: FileKind, place: number, type: string): string {
  return `${kind}-${place}.${endingsOf(type)[0] ?? 'bin'}`
}
