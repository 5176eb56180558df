import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { fold } from '#shell/index.ts'
import { memberPath, type Community } from '../../../communities/index.ts'
import { verdictSaid } from '../../views/verdict.ts'
import type { Effect } from '../effect.ts'

interface EffectView {
  readonly reader: Reader
  readonly community: Community
  readonly effect: Effect
}

const shown = 100

/** What a rule would make of those who belong: for those who coordinate the community, who know them. */
export function effectView({ reader, community, effect }: EffectView): Html {
  const { words } = reader
  const count = effect.pass.length + effect.unknown.length + effect.fail.length
  const verdicts = (['pass', 'unknown', 'fail'] as const).filter((verdict) => effect[verdict].length > 0)
  return html`<section class="card stack-s" role="status">
    <h2>${words('eligibility.effect.title')}</h2>
    <p>${words('eligibility.effect.about', { count })}</p>
    ${verdicts.map((verdict) => {
      const those = effect[verdict]
      const link = ({ person, name }: (typeof those)[number]) =>
        html`<li><a href="${memberPath(community.id, person)}">${name}</a></li>`
      return fold({
        title: html`${verdictSaid(reader, verdict)} ${words('eligibility.effect.count', { count: those.length })}`,
        content: html`<ul>${those.slice(0, shown).map(link)}</ul>
          ${those.length > shown && html`<p>${words('eligibility.effect.more', { count: those.length - shown })}</p>`}`,
      })
    })}
  </section>`
}
