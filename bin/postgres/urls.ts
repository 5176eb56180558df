/** How to reach one database as each of Hearth's three roles. */
export interface Urls {
  readonly owner: string
  readonly app: string
  readonly door: string
}

export interface Place {
  readonly host: string
  readonly port: number
}

/** A connection string for a server on a Unix socket (host is a folder) or on an address. */
export function urlTo(place: Place, user: string, password: string, database: string): string {
  const url = new URL(`postgresql://${user}:${encodeURIComponent(password)}@localhost/${database}`)
  url.searchParams.set('host', place.host)
  url.searchParams.set('port', String(place.port))
  return url.href
}

/** The same connection, to another database of the same server. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** The same connection with options that the server applies as it opens. */
export function withOptions(url: string, options: string): string {
  const changed = new URL(url)
  const given = changed.searchParams.get('options')
  changed.searchParams.set('options', given ? `${given} ${options}` : options)
  changed.search = changed.search.replaceAll('+', '%20')
  return changed.href
}
