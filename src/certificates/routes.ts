import type { GatheringId } from '#database'
import { again, file, page, type Answer } from '#kernel/answer.ts'
import { parse, typed } from '#kernel/form.ts'
import { html, type Html } from '#kernel/html.ts'
import type { Outside } from '#kernel/outside.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { authorize, can } from '#kernel/rules.ts'
import { noDraft, type Draft } from '#shell/index.ts'
import { communityRules, enterCommunity } from '../communities/index.ts'
import { findGathering, hasEnded, type GatheringPart } from '../gatherings/index.ts'
import { certificateForm, checkingForm } from './forms.ts'
import { participationIn } from './model.ts'
import { isFor, isNumber, numberFor } from './number.ts'
import { printed } from './paper/paper.ts'
import { certificatePath, numberPath } from './paths.ts'
import { listHeld } from './queries.ts'
import { certificateRules } from './rules.ts'
import { countSaid, missingOn, paperOf } from './saying.ts'
import { certificatePage } from './views/certificate-page.ts'
import { checkingPage } from './views/checking-page.ts'

/** A paper that says in what somebody took part, for herself; and where anybody asks whether one is real. */
export function certificateRoutes(at: Routes, outside: Outside): void {
  at.get('/gatherings/:id/certificate', async (asked) => page(await shown(asked)))
  at.post('/gatherings/:id/certificate', (asked) => made(asked, outside))

  const { secret } = outside.settings
  at.get('/certificates', ({ reader }) =>
    Promise.resolve(page(checkingPage({ reader, said: null, number: '', draft: noDraft }))),
  )

  at.get('/certificates/:number', ({ reader, param }) => {
    const number = param('number').slice(0, 40)
    const said = isNumber(number, secret) ? 'given' : 'unknown'
    return Promise.resolve(page(checkingPage({ reader, said, number, draft: noDraft })))
  })

  at.post('/certificates', (asked) => Promise.resolve(checked(asked, secret)), { isOpen: true })
}

function checked({ reader, body }: Asked, secret: string): Answer {
  const form = parse(checkingForm, body)
  const number = typed(body, 'number')
  if (!form.ok) return again(checkingPage({ reader, said: null, number, draft: form }))
  const { name, hours: quarters } = form.value
  const fits = isFor(number, { name, quarters }, secret) ? 'fits' : 'other'
  const said = isNumber(number, secret) ? fits : 'unknown'
  return page(checkingPage({ reader, said, number, draft: { entered: body, problems: {} } }))
}

async function found({ db, viewer, id, now }: Asked) {
  const gathering = await findGathering(db, viewer, id<GatheringId>('id'))
  authorize(certificateRules, 'ask', viewer, gathering)
  const [community, one, all] = await Promise.all([
    enterCommunity(db, viewer, gathering.communityId),
    listHeld(db, viewer, { gathering, isSeries: false, now }),
    listHeld(db, viewer, { gathering, isSeries: true, now }),
  ])
  const series = gathering.kind === 'single' ? null : participationIn(all)
  return { gathering, community, of: { one: participationIn(one), series } }
}

async function shown(asked: Asked, draft: Draft = noDraft, missing: readonly string[] = []): Promise<Html> {
  const { viewer, reader } = asked
  const { gathering, community, of } = await found(asked)
  const counts = { one: of.one ? countSaid(reader, of.one) : '', series: of.series ? countSaid(reader, of.series) : '' }
  const naming = community.visibility === 'hidden' ? 'plain' : 'named'
  const size = viewer.timeZone.startsWith('America/') ? 'letter' : 'a4'
  const has = { reader, community, can: can(communityRules, viewer, community), gathering, of, counts, missing, draft }
  return certificatePage({ ...has, usual: { naming, size } })
}

/** The name is printed and gone with the request. */
async function made(asked: Asked, { settings }: Outside): Promise<Answer> {
  const { viewer, reader, body } = asked
  const form = parse(certificateForm, body)
  if (!form.ok) return again(await shown(asked, form))
  const { community, of } = await found(asked)
  const participation = of[form.value.of]
  if (participation === null) return again(await shown(asked, { entered: body, problems: {} }))

  const umbrella = viewer.roof.id === community.umbrellaId ? viewer.roof.name : { en: null, fr: null }
  const number = numberFor({ name: form.value.name, quarters: participation.quarters }, settings.secret)
  const address = settings.origin + numberPath(number)
  const has = { reader, form: form.value, of: participation, community: community.name, umbrella, number, address }
  const paper = paperOf(has)
  const missing = missingOn(paper, form.value.name)
  const key = missing.name.length > 0 ? 'name' : 'naming'
  if (missing.name.length + missing.others.length > 0) {
    const problems = { [key]: `certificates.forms.${key}Letters` as const }
    return again(await shown(asked, { entered: body, problems }, [...missing.name, ...missing.others]))
  }
  const headers = {
    'content-disposition': `attachment; filename="${reader.words('certificates.file')}.pdf"`,
    'cache-control': 'no-store',
  }
  return file('application/pdf', await printed(paper), headers)
}

/** The way to it, on the page of a gathering that is over. It asks nothing. */
export const certificateWay: GatheringPart = ({ viewer, reader, now }, gathering) => {
  const isBehind = hasEnded(gathering, now)
  if (!isBehind || !certificateRules.ask(viewer, gathering)) return Promise.resolve({})
  const way = html`<p class="small"><a href="${certificatePath(gathering.id)}">${reader.words('certificates.way')}</a></p>`
  return Promise.resolve({ below: way })
}
