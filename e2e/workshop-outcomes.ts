import type { GatheringId } from '#database'
import type { Journey } from './browser.ts'
import { all, of, type Participant, type Them } from './twelve.ts'
import { beginning } from './somebody.ts'

const proposal = 'Whoever worked a night is not called on the day after'
const reservation = 'Not in the week of a holiday'
const task = 'Ask each team what a lighter week looks like'

/** By consent, in the room: everybody says her word, one with a reservation that is kept, and it is settled. */
export async function decide({ clone }: Journey, them: Them): Promise<void> {
  const ana = of(them, 'ana')
  await ana.write('outcomes.recording.text', proposal)
  await ana.press('rooms.decisions.putAct')
  await ana.finds((page) => page.locator('.proposal .told', { hasText: proposal }))
  const { id } = await clone.system.selectFrom('outcome_decision').select('id').executeTakeFirstOrThrow()

  await all(them, async (one) => {
    const form = `#say-${id}`
    await one.finds((page) => page.locator(form))
    await choose(one, one.said(`outcomes.voices.${one.name === 'Lou' ? 'reserve' : 'agree'}.label`))
    if (one.name === 'Lou') await one.write('outcomes.say.words', reservation)
    await one.press('outcomes.say.send')
    await one.finds((page) => page.locator(`#decision-${id} .mine`))
  })
  await ana.reads('outcomes.voices.count.agree', { count: 11 })
  await ana.finds((page) => page.getByText(reservation))
  await ana.press('outcomes.settle.as.decided')
  await all(them, (one) => one.finds((page) => page.locator(`#decision-${id}.settled`)))
}

function choose(one: Participant, label: string): Promise<void> {
  return one.hands.choose(one.page.getByRole('radio', { name: beginning(label) }).first())
}

/** Who was there is known by itself; something is to be done by Ben; all of it is confirmed, written up and closed. */
export async function harvest(them: Them, gathering: GatheringId): Promise<void> {
  const ana = of(them, 'ana')
  await ana.page.goto(`/gatherings/${gathering}/attendance`)
  await ana.reads('attendance.list.count', { count: 12 })
  await ana.page.goto(`/gatherings/${gathering}/outcomes`)
  await ana.page.getByText(ana.said('outcomes.recording.action')).click()
  await ana.write('outcomes.recording.what', task)
  await ana.page.getByLabel(ana.said('outcomes.recording.owner')).selectOption({ label: 'Ben Ito' })
  await ana.press('outcomes.recording.addAction')
  await ana.finds((page) => page.getByText(task))

  await ana.page.goto(`/gatherings/${gathering}/harvest`)
  await ana.press('harvest.confirm.do')
  await ana.reads('harvest.notices.confirmed')
  await ana.page.getByRole('link', { name: ana.said('harvest.minutes.begin') }).click()
  await ana.press('harvest.minutes.save')
  await ana.press('harvest.minutes.approve')
  await ana.reads('harvest.minutes.states.approved')
  await ana.page.goto(`/gatherings/${gathering}/harvest`)
  await ana.press('harvest.close.do')
  await ana.reads('harvest.notices.closed')
  await all(
    them.filter((one) => one !== ana),
    async (one) => {
      await one.page.goto(`/gatherings/${gathering}/minutes`)
      await one.finds((page) => page.getByText(proposal))
    },
  )
}

/** The next gathering opens with what is still to be done. */
export async function next({ clone }: Journey, them: Them): Promise<void> {
  const [, second] = await clone.system.selectFrom('gathering').orderBy('falls_on').select('id').execute()
  const ben = of(them, 'ben')
  await ben.page.goto(`/gatherings/${second?.id}`)
  await ben.finds((page) => page.getByText(task))
}
