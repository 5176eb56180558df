import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, pager, tabs, threeWays, type WayGroup } from '../../parts/way.ts'
import { room, shown } from './shown.ts'

/** Ways inside a page. The way around stands beside this page, or at its foot. */
export function waysShown(reader: Reader): Html {
  const { words } = reader
  const [group, label, long] = [words('shell.parts.group'), words('shell.parts.short'), words('shell.parts.link')]
  const here = { href: '#ways', label }
  const ways = [{ ...here, isHere: true }, here, { ...here, label: long }]
  const groups: readonly WayGroup[] = ['one', 'two', 'three'].map(() => ({ title: group, ways }))
  const few = (count: number) => threeWays(`${words('shell.parts.groups')} ${count}`, groups.slice(0, count))
  const content = html`${shown(reader, 'shell.parts.breadcrumb', breadcrumb(reader, [here, { ...here, label: long }]))}
  ${shown(reader, 'shell.parts.tabs', tabs({ label: words('shell.parts.tabs'), tabs: ways }))}
  ${[1, 2, 3].map(few)} ${shown(reader, 'shell.parts.pager', pager({ reader, newer: '#ways', older: '#ways' }))}`
  return room({ reader, id: 'ways', title: 'shell.parts.ways', content })
}
