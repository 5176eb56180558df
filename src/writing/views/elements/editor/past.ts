import { Extension } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    past: {
      undo: () => ReturnType
      redo: () => ReturnType
    }
  }
}

/** What one writer did, to be undone. Where several write, undoing is theirs who share the document. */
export const past = Extension.create({
  name: 'past',
  addProseMirrorPlugins: () => [history()],
  addCommands: () => ({
    undo:
      () =>
      ({ state, dispatch }) =>
        undo(state, dispatch),
    redo:
      () =>
      ({ state, dispatch }) =>
        redo(state, dispatch),
  }),
})
