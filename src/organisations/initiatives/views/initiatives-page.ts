import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  choiceCards,
  emptyState,
  field,
  formProblem,
  hiddenField,
  linkButton,
  list,
  noDraft,
  postForm,
  type Draft,
} from '#shell/index.ts'
import { formPage, type Umbrella } from '../../../umbrellas/index.ts'
import { printOf } from '../../history/model.ts'
import type { Initiative } from '../../model.ts'
import { initiativeEditingPath, initiativePath, initiativesPath, newInitiativePath } from '../../paths.ts'
import { initiativeFacts, initiativeKinds } from '../model.ts'
import type { ListedInitiative } from '../queries.ts'

interface InitiativesPage {
  readonly reader: Reader
  readonly umbrella: Umbrella
  readonly initiatives: readonly ListedInitiative[]
}

/** The local work together that an umbrella knows of, by kind. */
export function initiativesPage({ reader, umbrella, initiatives }: InitiativesPage): Html {
  const { words } = reader
  const adding = linkButton({
    href: newInitiativePath(umbrella.id),
    label: words('organisations.initiatives.adding'),
    icon: 'plus',
  })
  const groups = initiativeKinds.map((kind) => ({ kind, ofKind: initiatives.filter((one) => one.kind === kind) }))
  return formPage({
    reader,
    umbrella,
    title: words('organisations.initiatives.title'),
    about: words('organisations.initiatives.about'),
    form:
      initiatives.length === 0
        ? emptyState({
            icon: 'together',
            title: words('organisations.initiatives.none'),
            content: words('organisations.initiatives.noneYet'),
            act: adding,
          })
        : html`<div class="row">${adding}</div>
            ${groups.map(
              ({ kind, ofKind }) =>
                ofKind.length > 0 &&
                html`<section class="stack-s">
              <h2>${words(`organisations.kinds.${kind}`)}</h2>
              ${list(ofKind.map((one) => item(reader, one)))}
            </section>`,
            )}`,
  })
}

function item({ words }: Reader, { id, umbrellaId, name, region, holders }: ListedInitiative): Html {
  return html`<p><a class="title" href="${initiativePath(umbrellaId, id)}">${name}</a></p>
    <p class="small muted">${region && html`${region} · `}${words('organisations.initiatives.holders', { count: holders })}</p>`
}

interface InitiativeForm {
  readonly reader: Reader
  readonly umbrella: Umbrella
  /** Null while it is being added. */
  readonly initiative: Initiative | null
  readonly draft?: Draft
}

export function initiativeFormPage({ reader, umbrella, initiative, draft = noDraft }: InitiativeForm): Html {
  const { words } = reader
  const given = { reader, draft }
  const kinds = initiativeKinds.map((value) => ({
    value,
    label: words(`organisations.kinds.${value}`),
    hint: words(`organisations.kindHints.${value}`),
  }))
  return formPage({
    reader,
    umbrella,
    title: initiative
      ? words('organisations.initiatives.changing', { name: initiative.name })
      : words('organisations.initiatives.adding'),
    form: postForm({
      action: initiative ? initiativeEditingPath(umbrella.id, initiative.id) : initiativesPath(umbrella.id),
      content: html`${formProblem(reader, draft)} ${hiddenField('seen', initiative ? printOf(initiativeFacts(initiative)) : '')}
      ${field({ ...given, name: 'name', label: words('organisations.fields.name'), value: initiative?.name ?? '', maxLength: 160, isRequired: true })}
      ${choiceCards({ ...given, name: 'kind', label: words('organisations.fields.kind'), value: initiative?.kind ?? 'vawir_vir', choices: kinds })}
      ${field({ ...given, name: 'region', label: words('organisations.fields.region'), hint: words('organisations.fields.regionHint'), value: initiative?.region ?? '', maxLength: 120 })}`,
      submit: words(initiative ? 'organisations.save' : 'organisations.initiatives.add'),
    }),
  })
}
