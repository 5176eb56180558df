import { parse } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Asked } from '#kernel/routes.ts'
import { umbrellaForm } from '../../umbrellas/index.ts'
import { keptIn } from './kept.ts'

/** Pages of the first run wear the name and the colour that were chosen, before there is anything to have them. */
export function dressed(asked: Asked): Reader {
  const { reader } = asked
  const umbrella = parse(umbrellaForm, keptIn(asked, 'umbrella') ?? {})
  if (!umbrella.ok) return reader
  const { nameEn, nameFr, hue } = umbrella.value
  const roof = { ...reader.viewer.roof, name: { en: nameEn || null, fr: nameFr || null }, hue }
  return { ...reader, viewer: { ...reader.viewer, roof } }
}
