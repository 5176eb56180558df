import { typed } from '#kernel/form.ts'
import type { Asked, TakingProblem } from '#kernel/routes.ts'
import { chosenFiles } from './forms.ts'
import { isPicture, type ShownFile } from './model.ts'
import { listOwnFiles } from './queries.ts'

/** What stands beside the words while somebody writes: the files so far, and what did not get in. */
export interface FileBox {
  readonly files: readonly ShownFile[]
  readonly problems: readonly TakingProblem[]
  /** The largest file that can be sent. */
  readonly bytes: number
  /** Whether pictures have just come of which nothing is said yet. */
  readonly asksForWords: boolean
}

export function emptyBox({ fileBytes: bytes }: Asked, files: readonly ShownFile[] = []): FileBox {
  return { files, problems: [], bytes, asksForWords: false }
}

/** The box as the form left it. `hung` is what the post has already, where it is being changed. */
export async function boxOf(
  { db, viewer, body, taken, fileBytes: bytes }: Asked,
  hung: readonly ShownFile[] = [],
): Promise<FileBox> {
  const chosen = chosenFiles({ body, taken })
  const own =
    chosen.length === 0
      ? []
      : await listOwnFiles(
          db,
          viewer,
          chosen.map(({ id }) => id),
        )
  const files = [...hung.filter(({ id }) => chosen.some((one) => one.id === id)), ...own].map((file) => ({
    ...file,
    alt: chosen.find(({ id }) => id === file.id)?.alt ?? '',
  }))
  const asksForWords = files.some((file) => isPicture(file) && file.alt === '' && taken.ids.includes(file.id))
  return { files, problems: taken.problems, bytes, asksForWords }
}

/** Whether the form comes back before its words are posted: there is something to see or to say of its files. */
export async function comesBack(asked: Asked): Promise<boolean> {
  const { body, taken } = asked
  if (taken.problems.length > 0 || typed(body, 'see') === 'files') return true
  return taken.ids.length > 0 && (await boxOf(asked)).asksForWords
}
