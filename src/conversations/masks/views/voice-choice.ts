import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choicePills, type Draft } from '#shell/index.ts'

interface VoiceChoice {
  readonly reader: Reader
  readonly draft: Draft
  /** Whether the words were begun masked. */
  readonly isMasked: boolean
}

/** As whom one speaks, and who could ever find out. */
export function voiceChoice({ reader, draft, isMasked }: VoiceChoice): Html {
  const { words, viewer } = reader
  const choices = [
    { value: 'name', label: viewer.name },
    { value: 'mask', label: words('conversations.masks.asMask') },
  ]
  const value = isMasked ? 'mask' : 'name'
  return html`<div class="voice">
    ${choicePills({ reader, draft, name: 'voice', label: words('conversations.masks.choice'), hint: words('conversations.masks.explained'), value, choices })}
  </div>`
}
