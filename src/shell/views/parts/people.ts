import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { assetPath } from '../../asset-paths.ts'
import { tints } from '../../hues.ts'
import { avatar, maskedAvatar, when } from '../../parts/person.ts'
import { saidIn } from '../../parts/said.ts'
import { room, shown } from './shown.ts'

const sizes = ['small', undefined, 'large'] as const
const passed = [{ seconds: 0 }, { minutes: 5 }, { hours: 30 }, { hours: 24 * 9 }, { hours: 24 * 400 }].map((ago) =>
  Temporal.Duration.from(ago),
)

export function peopleShown(reader: Reader): Html {
  const french = saidIn({ reader, lang: 'fr', content: 'Communauté de pratique' })
  const english = saidIn({ reader, lang: 'en', content: 'Community of practice' })
  const content = html`${shown(reader, 'shell.parts.faces', faces())} ${shown(reader, 'shell.parts.times', times(reader))}
  ${shown(reader, 'shell.parts.said', html`<p>${english} · ${french}</p>`)}`
  return room({ reader, id: 'people', title: 'shell.parts.people', content })
}

function faces(): Html {
  const picture = assetPath('mark.svg')
  const tinted = tints.map((_, i) => avatar({ id: String.fromCodePoint(97 + i), name: `${'ADEGHLMOPRST'[i]} N` }))
  const sized = [undefined, picture].flatMap((face) =>
    sizes.map((size) => avatar({ id: 'rosa', name: 'Rosa Lindqvist', picture: face ?? null, ...(size && { size }) })),
  )
  return html`${inRow(tinted)} ${inRow([...sized, maskedAvatar()])}`
}

function inRow(several: readonly Html[]): Html {
  return html`<p class="row">${several.map((face) => html`<span>${face}</span>`)}</p>`
}

/** Near ones are told shortly, far ones with their year. */
function times(reader: Reader): Html {
  const styles = ['short', 'ago', 'day', 'date'] as const
  const told = passed.map((ago) => {
    const at = reader.now.subtract(ago)
    return html`<li>${styles.map((style, i) => html`${i > 0 && ' · '}${when({ reader, at, style })}`)}</li>`
  })
  return html`<ul class="stack-xs">
    ${told}
  </ul>`
}
