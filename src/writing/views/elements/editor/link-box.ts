import type { Editor } from '@tiptap/core'
import { addressOf } from '#kernel/markdown/parser.ts'

interface LinkBox {
  readonly editor: Editor
  readonly box: HTMLElement
  readonly input: HTMLInputElement
  readonly problem: HTMLElement
}

/** Asks for the address of a link, under the buttons. Gives what opens it. */
export function linkBoxOn(editor: Editor, tools: HTMLElement, signal: AbortSignal): () => void {
  const box = tools.querySelector<HTMLElement>('.link-box')
  const input = box?.querySelector('input')
  const problem = box?.querySelector<HTMLElement>('.problem')
  if (!box || !input || !problem) return () => {}

  const asked = { editor, box, input, problem }
  const doing: Readonly<Record<string, (given: LinkBox) => void>> = { set, remove, cancel: close }
  box.addEventListener('click', (event) => doing[linkActOf(event)]?.(asked), { signal })
  // What is typed here is not what is written.
  box.addEventListener('input', (event) => event.stopPropagation(), { signal })
  box.addEventListener('keydown', (event) => press(event, asked), { signal })
  return () => open(asked)
}

function open({ editor, box, input, problem }: LinkBox): void {
  const { href } = editor.getAttributes('link')
  input.value = typeof href === 'string' ? href : ''
  show(input, problem, false)
  for (const one of box.querySelectorAll<HTMLElement>('[data-link=remove]')) one.hidden = !editor.isActive('link')
  box.hidden = false
  input.focus()
  input.select()
}

function close({ editor, box }: LinkBox): void {
  box.hidden = true
  editor.view.focus()
}

function set(given: LinkBox): void {
  const { editor, input, problem } = given
  const href = addressOf(input.value)
  show(input, problem, href === null)
  if (href === null) {
    input.focus()
    return
  }
  link(editor, href, input.value.trim())
  close(given)
}

function remove(given: LinkBox): void {
  given.editor.chain().extendMarkRange('link').unsetMark('link').run()
  close(given)
}

function show(input: HTMLInputElement, problem: HTMLElement, isWrong: boolean): void {
  problem.hidden = !isWrong
  input.setAttribute('aria-invalid', String(isWrong))
  if (isWrong) input.setAttribute('aria-describedby', problem.id)
  else input.removeAttribute('aria-describedby')
}

function press(event: KeyboardEvent, given: LinkBox): void {
  if (event.key === 'Escape') close(given)
  else if (event.key === 'Enter' && event.target === given.input) set(given)
  else return
  event.preventDefault()
}

function linkActOf({ target }: Event): string {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-link]') : null
  return button?.dataset['link'] ?? ''
}

function link(editor: Editor, href: string, typed: string): void {
  const marks = [{ type: 'link', attrs: { href } }]
  if (editor.isActive('link')) editor.chain().extendMarkRange('link').setMark('link', { href }).run()
  else if (editor.state.selection.empty) editor.commands.insertContent({ type: 'text', text: typed, marks })
  else editor.commands.setMark('link', { href })
  editor.commands.setTextSelection(editor.state.selection.to)
}
