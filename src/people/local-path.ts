import { homePath } from '#shell/paths.ts'

const here = 'http://local.invalid'

/** The text as a path on this site, or home where it leads anywhere else. */
export function localPath(text: string | undefined): string {
  const url = text?.startsWith('/') ? URL.parse(text, here) : null
  const path = url?.origin === here ? url.pathname + url.search + url.hash : homePath
  // Dots are taken out of a path as it is read, and can leave two slashes at its start: another site.
  return path.startsWith('//') ? homePath : path
}
