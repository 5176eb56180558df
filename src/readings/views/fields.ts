import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { choicePills, field, textArea, type Draft } from '#shell/index.ts'
import { lengths } from '../forms.ts'
import type { GatheringReading } from '../model.ts'

export interface Fields {
  readonly reader: Reader
  readonly draft: Draft
  /** What stands in it; null while it is new. */
  readonly reading: GatheringReading | null
}

/** What is said of something to read. */
export function readingFields({ reader, draft, reading }: Fields): Html {
  const { words } = reader
  const text = { reader, draft }
  const ways = (['before', 'together'] as const).map((value) => ({ value, label: words(`readings.how.${value}`) }))
  return html`${field({ ...text, name: 'title', label: words('readings.fields.title'), value: reading?.title ?? '', maxLength: lengths.title, isRequired: true })}
    ${field({ ...text, name: 'author', label: words('readings.fields.author'), value: reading?.author ?? '', maxLength: lengths.author })}
    ${field({ ...text, name: 'url', label: words('readings.fields.url'), hint: words('readings.fields.urlHint'), value: reading?.url ?? '', maxLength: lengths.url })}
    ${choicePills({ ...text, name: 'how', label: words('readings.fields.how'), value: reading?.isTogether ? 'together' : 'before', choices: ways })}
    ${field({ ...text, name: 'minutes', kind: 'number', label: words('readings.fields.minutes'), value: reading?.minutes ? String(reading.minutes) : '' })}
    ${textArea({ ...text, name: 'questions', label: words('readings.fields.questions'), hint: words('readings.fields.questionsHint'), value: reading?.questions.join('\n') ?? '', maxLength: lengths.questions, rows: 4 })}`
}
