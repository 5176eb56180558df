import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Names } from '#kernel/viewer.ts'
import type { Language } from '#kernel/words.ts'
import { button, checkbox, field, formProblem, noDraft, postForm, textArea, type Draft } from '#shell/index.ts'
import { aboutMax, shortMax, type Training } from '../model.ts'

interface Form {
  readonly reader: Reader
  readonly action: string
  /** None while it is drafted. */
  readonly training: Training | null
  readonly draft?: Draft
}

/** What is said of a training: in each language, the reader's own first, and what is the same in both. */
export function trainingFields(form: Form): Html {
  const { reader, action, draft = noDraft } = form
  const { words, language } = reader
  const order: readonly Language[] = language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  return postForm({
    action,
    content: html`${formProblem(reader, draft)} ${draft.doubt?.notice}
    ${order.map((lang) => inOne(form, lang))} ${whenFields(form)}`,
    submit: html`<div class="row">${draft.doubt?.act}${button({ label: words('trainings.form.save') })}</div>`,
  })
}

const suffix = { en: 'En', fr: 'Fr' } as const
const short = ['audience', 'place', 'length'] as const

function inOne({ reader, training, draft = noDraft }: Form, lang: Language): Html {
  const { words, language } = reader
  const shared = { reader, draft, lang }
  const value = (of: 'name' | 'about' | (typeof short)[number]): string =>
    (training?.[of] satisfies Names | undefined)?.[lang] ?? ''
  return html`<fieldset class="stack training-part">
    <legend><h2>${words(`trainings.form.in.${lang}`)}</h2></legend>
    ${lang !== language && html`<p class="hint">${words('trainings.form.otherLanguage')}</p>`}
    ${field({ ...shared, name: `name${suffix[lang]}`, label: words('trainings.form.name'), value: value('name'), maxLength: 120 })}
    ${textArea({ ...shared, name: `about${suffix[lang]}`, label: words('trainings.form.about'), value: value('about'), maxLength: aboutMax, rows: 4 })}
    ${short.map((of) =>
      field({
        ...shared,
        name: `${of}${suffix[lang]}`,
        label: words(`trainings.form.${of}`),
        hint: lang === language && words(`trainings.form.${of}Hint`),
        value: value(of),
        maxLength: shortMax,
      }),
    )}
  </fieldset>`
}

function whenFields({ reader, training, draft = noDraft }: Form): Html {
  const { words } = reader
  const shared = { reader, draft }
  return html`<fieldset class="stack training-part">
    <legend><h2>${words('trainings.form.when')}</h2></legend>
    <div class="days">
      ${field({ ...shared, kind: 'date', name: 'startsOn', label: words('organisations.fields.startsOn'), value: training?.startsOn.toString() ?? '', isRequired: true })}
      ${field({ ...shared, kind: 'date', name: 'endsOn', label: words('trainings.form.endsOn'), hint: words('trainings.form.endsOnHint'), value: training?.endsOn.toString() ?? '' })}
    </div>
    ${checkbox({ ...shared, name: 'isByMonth', label: words('trainings.form.byMonth'), hint: words('trainings.form.byMonthHint'), isTicked: training?.isByMonth ?? false })}
    ${field({ ...shared, kind: 'time', name: 'startsAt', label: words('trainings.form.startsAt'), hint: words('trainings.form.startsAtHint'), value: training?.startsAt ?? '' })}
    ${field({ ...shared, kind: 'date', name: 'interestUntil', label: words('trainings.form.until'), hint: words('trainings.form.untilHint'), value: training?.interestUntil.toString() ?? '' })}
    ${field({ ...shared, kind: 'number', name: 'places', label: words('trainings.form.places'), hint: words('trainings.form.placesHint'), value: training?.places?.toString() ?? '' })}
  </fieldset>`
}
