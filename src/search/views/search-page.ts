import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { button, choicePills, field, noDraft, searchPath, select, wholePage } from '#shell/index.ts'
import type { SearchForm } from '../forms.ts'
import { kinds } from '../model.ts'
import { results, type Results } from './results.ts'

interface SearchPage {
  readonly reader: Reader
  readonly form: SearchForm
  /** Null before anything was looked for. */
  readonly found: Results | null
}

/** One box over everything that somebody may read. */
export function searchPage({ reader, form, found }: SearchPage): Html {
  const { words } = reader
  const title = words('search.title')
  return wholePage({
    reader,
    title,
    place: 'search',
    content: html`<h1>${title}</h1>
      <search-as-typed>
        <form class="form" role="search" action="${searchPath}" data-turbo-frame="found">
          <div class="seeking">
            ${field({ reader, draft: noDraft, name: 'q', kind: 'search', label: words('search.label'), hint: words('search.hint'), value: form.q, maxLength: 200, autocomplete: 'off' })}
            ${button({ label: words('search.act'), icon: 'search' })}
          </div>
          ${choicePills({ reader, draft: noDraft, name: 'kind', label: words('search.kind'), value: form.kind, choices: kinds.map((value) => ({ value, label: words(`search.kinds.${value}`) })) })}
          ${where(reader, form)}
        </form>
        <p class="unseen" role="status"></p>
        ${results({ reader, form, found })}
      </search-as-typed>`,
  })
}

/** Whoever belongs to one community has nothing to choose. */
function where(reader: Reader, { in: community }: SearchForm): Html | null {
  const { words, viewer, language } = reader
  if (viewer.belongings.length < 2) return null
  const own = viewer.belongings.map(({ id, name }) => ({ value: id, label: inLanguage(name, language).text }))
  return select({
    reader,
    draft: noDraft,
    name: 'in',
    label: words('search.where'),
    value: community ?? '',
    choices: [{ value: '', label: words('search.everywhere') }, ...own],
  })
}
