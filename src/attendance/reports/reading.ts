import { parse } from 'csv-parse/sync'
import type { Joined } from '../model.ts'

const separators = [',', '\t', ';'] as const
const most = 5000

/** Whether it says of somebody who she is, by which address, or how long she was there. */
interface Columns {
  readonly name: number
  readonly address: number
  readonly minutes: number
}

/**
 * Those whom a report of Zoom or Teams names, in English or French; null where no table of participants is found. What
 * stands above the table, and other tables below it, are passed over.
 */
export function joinedIn(text: string): readonly Joined[] | null {
  for (const separator of separators) {
    const records = recordsOf(text, separator)
    const at = records.findIndex((record) => columnsOf(record) !== null)
    const columns = columnsOf(records[at] ?? [])
    if (columns !== null) return together(rowsAfter(records, at).map((record) => joinedOf(record, columns)))
  }
  return null
}

function recordsOf(text: string, delimiter: string): readonly (readonly string[])[] {
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    to: most,
  } as const
  try {
    return parse(text, options)
  } catch {
    return []
  }
}

/** A table ends where a line has but one cell: the heading of what follows. */
function rowsAfter(records: readonly (readonly string[])[], header: number): readonly (readonly string[])[] {
  const after = records.slice(header + 1)
  const end = after.findIndex((record) => record.filter((cell) => cell.trim() !== '').length <= 1)
  const rows = end === -1 ? after : after.slice(0, end)
  return rows.filter((record) => columnsOf(record) === null)
}

const names =
  /^(name|full name|user ?name|participant|nom|nom complet|nom d'utilisateur|nom du participant|nom de l'utilisateur)( \((original name|nom d'origine|nom original)\))?$/
const addresses =
  /^(user )?e-?mail( address)?$|^participant id \(upn\)$|^(adresse )?(e-?mail|courriel|de courriel)( de l'utilisateur| du participant)?$|^adresse (de messagerie|électronique)$|^id du participant \(upn\)$/
const durations =
  /^(in-meeting |total )?duration( \(minutes\)| \(mins?\))?$|^durée( de (la )?participation| en réunion| dans la réunion| totale)?( \(en minutes\)| \(minutes\))?$/
const others =
  /^(join time|first join|user action|heure d'arrivée|première (participation|connexion)|heure de connexion|action de l'utilisateur)$/

function columnsOf(record: readonly string[]): Columns | null {
  const plain = record.map((cell) => cell.trim().toLowerCase().replaceAll('’', "'").replaceAll('\u00A0', ' '))
  const find = (which: RegExp) => plain.findIndex((cell) => which.test(cell))
  const [name, address, minutes] = [find(names), find(addresses), find(durations)]
  return name !== -1 && Math.max(address, minutes, find(others)) !== -1 ? { name, address, minutes } : null
}

function joinedOf(record: readonly string[], { name, address, minutes }: Columns): Joined {
  const said = record[address]?.trim().toLowerCase() ?? ''
  return {
    name: (record[name] ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120),
    address: /^[^@\s]+@[^@\s]+$/.test(said) ? said : null,
    minutes: minutesOf(record[minutes] ?? ''),
  }
}

/** "62", "1h 2m 3s", "1 h 2 min", "01:02:03": all in whole minutes. */
export function minutesOf(text: string): number | null {
  const said = text.trim().toLowerCase().replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')
  if (/^\d{1,4}([.,]\d+)?$/.test(said)) return Math.round(Number(said.replace(',', '.')))
  const [, hours, minutes, seconds] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(said) ?? []
  if (hours !== undefined) return inMinutes(hours, minutes, seconds)
  const [whole, h, m, s] = /^(?:(\d+) ?h[a-z]*\.?)? ?(?:(\d+) ?m[a-z]*\.?)? ?(?:(\d+) ?s[a-z]*\.?)?$/.exec(said) ?? []
  return whole ? inMinutes(h, m, s) : null
}

function inMinutes(hours = '0', minutes = '0', seconds = '0'): number {
  return Math.round(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60)
}

/** Several joins of one person are one: by her address, otherwise by her name. */
function together(rows: readonly Joined[]): readonly Joined[] {
  const found = new Map<string, Joined>()
  for (const row of rows) {
    if (row.name === '' && row.address === null) continue
    const key = row.address ?? plainName(row.name)
    const known = found.get(key)
    const minutes = row.minutes === null ? (known?.minutes ?? null) : row.minutes + (known?.minutes ?? 0)
    found.set(key, { name: known?.name ?? row.name, address: row.address, minutes })
  }
  return [...found.values()]
}

/** A name without accents, capitals, pronouns in brackets and the order of its parts. */
export function plainName(name: string): string {
  const bare = name.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ').split(/\s[|–—]\s|\s-\s/)[0] ?? ''
  const parts = bare
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’]+/u)
  return parts
    .filter(Boolean)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .join(' ')
}
