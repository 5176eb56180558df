import assert from 'node:assert/strict'
import type { Journey } from './browser.ts'
import { eventually } from './somebody.ts'

/** The path of the link in the newest letter to somebody, once it has come. */
export function linkFor({ mailer }: Journey, to: string): Promise<string> {
  return eventually(async () => {
    const letter = mailer.kept().find((one) => one.to === to)
    const [, path] = /http:\/\/hearth\.test(\/(?:sign-in\/link|invitations)\/\S+)/.exec(letter?.text ?? '') ?? []
    assert.ok(path !== undefined, `no letter to ${to}`)
    return path
  })
}
