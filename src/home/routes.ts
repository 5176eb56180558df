import { page, seeOther } from '#kernel/answer.ts'
import type { Html } from '#kernel/html.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { homePath, signInPath } from '#shell/index.ts'
import { listCommunities, wasGivenUp } from '../communities/index.ts'
import { findHome } from './queries.ts'
import { homePage } from './views/home-page.ts'
import { welcomePage } from './views/welcome-page.ts'

/** What signing in wants looked at, from those who know it. */
export type Strangers = (asked: Asked) => Promise<Html | null>

export function homeRoutes(at: Routes, strangers: Strangers): void {
  at.get(homePath, async (asked) => {
    const { db, viewer, reader, now } = asked
    if (viewer.id === null) return welcome(asked)
    return page(homePage({ reader, home: await findHome(db, viewer, now), strangers: await strangers(asked) }))
  })
}

/** Visitors see what is public; where nothing is, there is nothing to do but sign in. */
async function welcome({ db, viewer, reader }: Asked) {
  const communities = (await listCommunities(db, viewer)).filter((one) => !wasGivenUp(one))
  return communities.length === 0 ? seeOther(signInPath) : page(welcomePage({ reader, communities }))
}
