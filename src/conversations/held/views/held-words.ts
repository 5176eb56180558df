import { typed, type Entered } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { when } from '#shell/index.ts'
import { lookThrough, markedText } from '../../../confidentiality/index.ts'
import { altFields } from '../../../files/index.ts'
import { noteIn } from '../../content-notes/forms.ts'
import { noted } from '../../content-notes/views/noted.ts'
import type { ListedHeld } from '../model.ts'

/** Where the words are to stand. */
export function placeName({ words, language }: Reader, { threadTitle, threadId, communityName }: ListedHeld): string {
  const community = inLanguage(communityName, language).text || words('conversations.held.somewhere')
  if (threadId === null) return words('conversations.held.beginning', { community })
  if (threadTitle === null) return words('conversations.held.reply', { community })
  return words('conversations.held.replyTo', { title: threadTitle, community })
}

/** The words as they were typed, with what was found in them marked. */
export function heldWords(reader: Reader, { title, markdown, entered, heldAt }: ListedHeld): Html {
  const note = noteIn(entered)
  const marked = (text: string) => text && markedText({ text, findings: lookThrough(text) })
  return html`${marked(title)} ${marked(note?.words ?? '')}
    ${noted({ reader, note, content: html`${[markdown, ...described(entered)].map(marked)}` })}
    <p class="small muted">${when({ reader, at: heldAt, style: 'ago' })}</p>`
}

/** What pictures are said to show, which is posted with the words. */
function described(entered: Entered): string[] {
  return altFields(entered)
    .map((field) => typed(entered, field))
    .filter((text) => text !== '')
}
