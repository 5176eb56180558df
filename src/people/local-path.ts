import { homePath } from '#shell/paths.ts'

const here = 'http://local.invalid'

/** The text as a path on this site, or home where it leads anywhere else. */
export function localPath(text: string | undefined): string {
  const url = text !== undefined && /^\/(?![/\\])/.test(text) ? URL.parse(text, here) : null
  return url?.origin === here ? url.pathname + url.search + url.hash : homePath
}
