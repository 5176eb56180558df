import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { linkButton } from '#shell/index.ts'
import type { Gathering } from '../../gatherings/index.ts'
import { readingsPath } from '../paths.ts'

export function wayIn({ words }: Reader, { id, readings }: Gathering): Html {
  const label = readings > 0 ? words('readings.way.some', { count: readings }) : words('readings.way.none')
  return linkButton({ href: readingsPath(id), label, kind: 'quiet', icon: 'file' })
}
