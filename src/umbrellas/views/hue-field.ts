import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choicePills } from '#shell/index.ts'
import type { Draft } from '#shell/parts/field.ts'
import { namedHues } from '../model.ts'

interface HueField {
  readonly reader: Reader
  readonly draft: Draft
  readonly value: number
}

/** Colours by name, each shown in its own. */
export function hueField({ reader, draft, value }: HueField): Html {
  const { words } = reader
  return choicePills({
    reader,
    draft,
    name: 'hue',
    label: words('umbrellas.fields.hue'),
    hint: words('umbrellas.fields.hueHint'),
    value: String(value),
    choices: namedHues.map(({ hue, key }) => ({
      value: String(hue),
      label: html`<span class="swatch" data-hue="${hue}"></span>${words(key)}`,
    })),
  })
}
