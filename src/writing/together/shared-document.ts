import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import type { Node } from '@tiptap/pm/model'
import { applyUpdate, diffUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { safeUrl } from '#kernel/url.ts'
import { schema } from '../dialect/dialect.ts'
import { held } from '../dialect/holding.ts'
import { markdownOf } from '../dialect/writing.ts'
import { isFair } from './fair-update.ts'
import { fragmentName } from './fragment.ts'

/** A document that several people write in at once, with its words as Markdown. */
export interface Written {
  /** As Yjs writes it: what is kept, and what the next change is merged into. */
  readonly state: Uint8Array
  readonly words: string
}

/**
 * Merges what one editor typed into a document (empty where there is none yet), in whatever order the two came about.
 * Null where it is no such update, or would put something into the document that Hearth's words cannot hold.
 */
export function merged(state: Uint8Array, update: Uint8Array): Written | null {
  if (!isFair(update)) return null
  try {
    const document = opened(state)
    applyUpdate(document, update)
    return written(document)
  } catch {
    return null
  }
}

/** The document with other words: only what differs is changed in it. Null where an editor could not hold them. */
export function rewritten(state: Uint8Array, words: string): Written | null {
  const node = held(words)
  if (node === null) return null
  const document = opened(state)
  const meta = { mapping: new Map(), isOMark: new Map() }
  updateYFragment(document, document.getXmlFragment(fragmentName), node, meta)
  return written(document)
}

/** What an editor lacks that knows so much, by the vector that Yjs gives it. Null where it is none. */
export function missing(state: Uint8Array, vector: Uint8Array): Uint8Array | null {
  try {
    return diffUpdate(state.length === 0 ? encodeStateAsUpdate(new Doc()) : state, vector)
  } catch {
    return null
  }
}

function opened(state: Uint8Array): Doc {
  const document = new Doc()
  if (state.length > 0) applyUpdate(document, state)
  return document
}

function written(document: Doc): Written | null {
  const node = yXmlFragmentToProseMirrorRootNode(document.getXmlFragment(fragmentName), schema)
  node.check()
  return leadsAstray(node) ? null : { state: encodeStateAsUpdate(document), words: markdownOf(node) }
}

/** An update is made by a program, and could name an address that no editor of ours would. */
function leadsAstray(node: Node): boolean {
  let isAstray = false
  node.descendants(({ marks }) => {
    isAstray ||= marks.some(({ type, attrs }) => type.name === 'link' && safeUrl(String(attrs['href'])) === '#')
  })
  return isAstray
}
