import { typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choicePills, noticeBox, profilePath, type Draft } from '#shell/index.ts'
import type { Voices } from '../model.ts'
import { positionName } from './mask-name.ts'

interface VoiceChoice {
  readonly reader: Reader
  readonly draft: Draft
  readonly voices: Voices
}

/** As whom one speaks, and who could ever find out. Null where there is nothing to choose. */
export function voiceChoice({ reader, draft, voices }: VoiceChoice): Html | null {
  const { words, viewer } = reader
  const { allowsMasks, allowsPositions, position } = voices
  const begun = typed(draft.entered, 'voice') || voices.begun
  const called = position && positionName(words, position)
  const offered: readonly Choice[] = [
    { value: 'name', label: viewer.name },
    ...(called === null ? [] : [{ value: 'position', label: called }]),
    ...(allowsMasks ? [{ value: 'mask', label: words('conversations.masks.asMask') }] : []),
  ]
  // Words begun masked are not posted under her name because something changed meanwhile: she has to choose.
  const isGone = offered.every(({ value }) => value !== begun)
  if (!allowsMasks && !allowsPositions && !isGone) return null
  const gone = words(begun === 'position' ? 'conversations.masks.aPosition' : 'conversations.masks.asMask')
  const choices = isGone ? [...offered, { value: begun, label: gone }] : offered
  return html`<div class="voice">
    ${isGone && noticeBox({ kind: 'care', content: words('conversations.masks.gone', { voice: gone }) })}
    ${choicePills({ reader, draft, name: 'voice', label: words('conversations.masks.choice'), hint: whoFindsOut(reader, voices, called), value: begun, choices })}
  </div>`
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** Who could ever find out, and how; of role and region, that they tell more; where too few share them, that. */
function whoFindsOut({ words }: Reader, { allowsMasks, allowsPositions }: Voices, called: string | null): Html | null {
  if (!allowsMasks && !allowsPositions) return null
  const profile = html`<a href="${profilePath}">${words('profiles.title')}</a>`
  const tooFew = allowsPositions && words.rich('conversations.masks.tooFew', { profile })
  if (called === null) return html`${allowsMasks && html`${words('conversations.masks.explained')}<br />`} ${tooFew}`
  const explained = allowsMasks
    ? words('conversations.masks.explainedBoth')
    : words('conversations.masks.explainedPosition', { called })
  return html`${explained}<br />${words('conversations.masks.narrows', { called })}`
}
