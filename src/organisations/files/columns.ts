export const fileKinds = ['organisations', 'people', 'employments'] as const
export type FileKind = (typeof fileKinds)[number]

interface Column {
  readonly name: string
  readonly isNeeded?: boolean
  /** What else it may be called, in both languages. */
  readonly also: readonly string[]
}

const dated: readonly Column[] = [
  { name: 'starts_on', also: ['start', 'from', 'first day', 'debut', 'premier jour', 'du'] },
  { name: 'ends_on', also: ['end', 'to', 'until', 'last day', 'fin', 'dernier jour', 'au'] },
]

/** What a file of each kind says, in the order in which an export writes it. */
export const columns: Readonly<Record<FileKind, readonly Column[]>> = {
  organisations: [
    { name: 'code', also: ['number', 'numero'] },
    { name: 'name', isNeeded: true, also: ['organisation', 'organization', 'nom', 'organisme'] },
    {
      name: 'jurisdiction',
      isNeeded: true,
      also: ['province', 'territory', 'state', 'place', 'lieu', 'territoire', 'etat'],
    },
    ...dated,
  ],
  people: [
    { name: 'email', isNeeded: true, also: ['e-mail', 'mail', 'address', 'courriel', 'adresse courriel'] },
    { name: 'name', isNeeded: true, also: ['nom', 'full name', 'nom complet'] },
    { name: 'language', also: ['langue', 'lang'] },
  ],
  employments: [
    { name: 'email', isNeeded: true, also: ['e-mail', 'mail', 'courriel', 'adresse courriel'] },
    { name: 'organisation', isNeeded: true, also: ['organization', 'member', 'organisme', 'organisme membre'] },
    { name: 'other_organisation', also: ['other organization', 'other', 'autre organisme', 'autre'] },
    { name: 'role', isNeeded: true, also: ['title', 'role title', 'poste', 'fonction', 'titre'] },
    { name: 'caseload', also: ['carries caseload', 'carries a caseload', 'dossiers', 'suit des dossiers'] },
    { name: 'streams', also: ['stream', 'volets', 'volet'] },
    { name: 'starts_on', isNeeded: true, also: dated[0]?.also ?? [] },
    { name: 'ends_on', also: dated[1]?.also ?? [] },
  ],
}

/** Which column each cell of the first line names; null where one that is needed is missing. */
export function headers(kind: FileKind, cells: readonly string[]): readonly (string | null)[] | null {
  const named = cells.map((cell) => {
    const called = plain(cell)
    return columns[kind].find(({ name, also }) => plain(name) === called || also.includes(called))?.name ?? null
  })
  const isWhole = columns[kind].every(({ name, isNeeded }) => isNeeded !== true || named.includes(name))
  const isClear = named.every((name, place) => name === null || named.indexOf(name) === place)
  return isWhole && isClear ? named : null
}

function plain(cell: string): string {
  const text = cell.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return text.replaceAll(/[_\s]+/g, ' ').trim()
}
