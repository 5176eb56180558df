import type { Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { directoryPath, offersPath, tabs } from '#shell/index.ts'

/** The two ways to look: at people, and at what they can be asked about. */
export function views({ words }: Reader, here: 'people' | 'offers'): Html {
  return tabs({
    label: words('directory.views.label'),
    tabs: [
      { href: directoryPath, label: words('directory.views.people'), isHere: here === 'people' },
      { href: offersPath, label: words('directory.views.offers'), isHere: here === 'offers' },
    ],
  })
}
