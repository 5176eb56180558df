import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, icon, saidIn, type Draft } from '#shell/index.ts'
import type { AskableTopic } from '../../../knowledge/index.ts'

interface Whom {
  readonly reader: Reader
  readonly draft: Draft
  readonly topics: readonly AskableTopic[]
  /** Those that are ticked before anybody ticks. */
  readonly chosen: readonly string[]
}

/** Who should hear of an ask for experience: those who said that they have it, by topic. */
export function whom({ reader, draft, topics, chosen }: Whom): Html | null {
  if (topics.length === 0) return null
  const { words } = reader
  const problem = draft.problems['topics']
  const tick = ({ id, label, language, reach }: AskableTopic) =>
    checkbox({
      reader,
      // What is wrong is wrong with all of them, and said once.
      draft: { entered: draft.entered, problems: {} },
      name: 'topics',
      id: `topic-${id}`,
      value: id,
      isTicked: chosen.includes(id),
      label: html`${saidIn({ reader, lang: language, content: label })}
        <span class="small muted">${words('conversations.whom.reach', { count: reach })}</span>`,
    })
  return html`<div class="whom">
    <fieldset class="choices" aria-describedby="${problem ? 'topics-problem topics-hint' : 'topics-hint'}">
      <legend>${words('conversations.whom.title')}</legend>
      <p class="hint" id="topics-hint">${words('conversations.whom.hint')}</p>
      ${problem && html`<p class="problem" id="topics-problem" tabindex="-1" autofocus>${icon('problem')}${words(problem)}</p>`}
      <div class="ticks">${topics.map(tick)}</div>
    </fieldset>
  </div>`
}
