import { signInPath } from '#shell/paths.ts'

export const linkRequestPath = `${signInPath}/link`
export const linkSentPath = `${linkRequestPath}/sent`
export const linkPath = (secret: string) => `${linkRequestPath}/${secret}`
export const keptPath = `${signInPath}/kept`

/** A path with where to go afterwards. Home needs no saying. */
export function leadingTo(path: string, to: string): string {
  return to === '/' ? path : `${path}?to=${encodeURIComponent(to)}`
}
