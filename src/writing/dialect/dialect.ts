import { getSchema } from '@tiptap/core'
import { blocks } from './blocks.ts'
import { lists } from './lists.ts'
import { marks } from './marks.ts'
import { Mention } from './mention.ts'
import { tables } from './tables.ts'

/** What words may hold in the editor: exactly what Hearth's Markdown can say. */
export const dialect = [...blocks, ...lists, ...tables, Mention, ...marks]

export const schema = getSchema(dialect)
