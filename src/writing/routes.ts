import { file } from '#kernel/answer.ts'
import type { Routes } from '#kernel/routes.ts'
import { editorTools } from './views/editor-tools.ts'

export function writingRoutes(at: Routes): void {
  // Asked for when somebody begins to write. The same for everybody, so a browser may keep it for a while.
  at.get('/writing/tools/:language', async ({ reader }) =>
    file('text/html; charset=utf-8', editorTools(reader).text, { 'cache-control': 'private, max-age=3600' }),
  )
}
