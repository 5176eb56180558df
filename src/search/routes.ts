import { page } from '#kernel/answer.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { signedIn } from '#kernel/viewer.ts'
import { searchPath } from '#shell/index.ts'
import { listCommunities } from '../communities/index.ts'
import { searchForm, type SearchForm } from './forms.ts'
import { isSaidIn, pageSize, soughtIn, type Sought } from './model.ts'
import { findNear, findPeople, findPosts } from './queries.ts'
import { results, type Results } from './views/results.ts'
import { searchPage } from './views/search-page.ts'

export function searchRoutes(at: Routes): void {
  at.get(searchPath, async (asked) => {
    const { viewer, reader, query, headers } = asked
    signedIn(viewer)
    const form = searchForm.parse(query)
    const sought = soughtIn(form.q)
    const found = sought === null ? null : await find(asked, form, sought)
    // While somebody types, nothing but what was found is sent again.
    if (headers['turbo-frame'] === 'found') return page(results({ reader, form, found }))
    return page(searchPage({ reader, form, found }))
  })
}

async function find({ db, viewer }: Asked, form: SearchForm, sought: Sought): Promise<Results> {
  const { kind, from, in: community } = form
  const wants = (one: typeof kind) => kind === 'all' || kind === one
  const asking = { community, from }
  const exact = wants('words') ? await findPosts(db, viewer, sought, asking) : []
  const people = wants('people') && from === 0 ? await findPeople(db, viewer, sought, community) : []
  const all = wants('communities') && from === 0 && community === null ? await listCommunities(db, viewer) : []
  const communities = all.filter(({ name, purpose }) =>
    isSaidIn(kind === 'all' ? [name] : [name, purpose], sought.words),
  )

  const isNothing = exact.length + people.length + communities.length === 0 && from === 0
  const near = isNothing && wants('words') && !sought.excludes ? await findNear(db, viewer, sought, asking) : []
  const isNear = near.length > 0
  const posts = isNear ? near : exact
  const isMore = !isNear && posts.length > pageSize
  return { sought, posts: posts.slice(0, pageSize), isMore, isNear, people, communities }
}
