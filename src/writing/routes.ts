import { file } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { editorTools } from './views/editor-tools.ts'

export function writingRoutes(at: Routes): void {
  // Asked for when somebody begins to write.
  at.get('/writing/tools/:language/:version', async ({ reader }) =>
    file('text/html; charset=utf-8', editorTools(reader).text, { 'cache-control': 'private, max-age=31536000' }),
  )
}
