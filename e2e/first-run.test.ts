import { describe, test } from 'node:test'
import { emptyTemplate } from '#world/clone.ts'
import { inBrowser, type Journey } from './browser.ts'
import { linkFor } from './letters.ts'
import { beginning, somebody, type Somebody } from './somebody.ts'
import { ways, type Way } from './ways.ts'

async function foundNetwork(noor: Somebody): Promise<void> {
  await noor.go('/')
  await noor.sees(noor.find('heading', noor.words('communities.firstRun.title')))
  await noor.press('button', 'communities.firstRun.begin')
  await noor.write('umbrellas.fields.name.en', 'Coast')
  await noor.write('umbrellas.fields.name.fr', 'La Côte')
  await noor.pick('umbrellas.fields.timeZone', 'America/Halifax')
  await noor.choose('radio', noor.words('umbrellas.hues.lagoon'))
  await noor.press('button', 'communities.firstRun.onward')
}

async function foundCommunity(noor: Somebody): Promise<void> {
  const { words } = noor
  await noor.sees(noor.find('heading', words('communities.firstRun.community.title')))
  await noor.press('button', 'communities.firstRun.onward')
  await noor.reads('umbrellas.forms.nameNeeded')
  await noor.write('umbrellas.fields.name.en', 'Court days')
  await noor.write('umbrellas.fields.name.fr', 'Jours de cour')
  await noor.choose('radio', beginning(words('communities.kinds.role.label')))
  await noor.press('button', 'communities.firstRun.onward')
}

async function finish(noor: Somebody): Promise<void> {
  const { words } = noor
  await noor.sees(noor.find('heading', words('communities.firstRun.invitation.title')))
  await noor.write('umbrellas.invitations.email', 'kim@example.org')
  await noor.press('button', 'communities.firstRun.onward')
  await noor.sees(noor.find('heading', words('communities.firstRun.administrator.title')))
  await noor.write('people.me.name', 'Noor Ali')
  await noor.write('umbrellas.invitations.email', 'noor@example.org')
  await noor.write('people.password.new', 'a long and quiet sentence')
  await noor.press('button', 'communities.firstRun.act')
  await noor.reads('communities.notices.begun')
}

async function accept(known: Journey, way: Way): Promise<void> {
  const path = await linkFor(known, 'kim@example.org')
  const kim = await somebody(known, 'visitor', way)
  await kim.go(path)
  await kim.write('people.me.name', 'Kim Day')
  await kim.press('button', 'people.invitation.create')
  await kim.reads('people.notices.welcome')
  await kim.sees(kim.find('heading', way.language === 'fr' ? 'Jours de cour' : 'Court days'))
}

describe('whoever starts Hearth sets up a network and a community, and the first person invited comes in', () => {
  for (const way of ways) {
    test(way.name, () =>
      inBrowser(
        async (known) => {
          const noor = await somebody(known, 'visitor', way)
          await foundNetwork(noor)
          await foundCommunity(noor)
          await finish(noor)
          await accept(known, way)
        },
        { template: emptyTemplate() },
      ),
    )
  }
})
