import { z } from 'zod'
import type { GatheringId, RoomParkedId } from '#database'
import { seeOther, type Answer } from '#kernel/answer.ts'
import { parse } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { cleanText } from '#kernel/text.ts'
import type { Draft } from '#shell/index.ts'
import { doubtOf } from '../../confidentiality/index.ts'
import { whatCame } from '../forms.ts'
import { roomPath } from '../paths.ts'
import { park, settleParked } from './commands.ts'
import { parked_length_max } from './model.ts'

const parkingForm = z.object({
  words: z
    .string()
    .max(parked_length_max, 'forms.tooLong')
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== '', 'rooms.forms.wordsNeeded'),
})
const settlingForm = z.object({ act: z.enum(['take', 'drop']) })
const place = '/gatherings/:id/room/parked'

export function parkingRoutes(at: Routes, again: (asked: Asked, draft: Draft) => Promise<Answer>): void {
  at.post(place, async (asked) => {
    const { db, viewer, reader, id, body, now } = asked
    const form = parse(parkingForm, body)
    if (!form.ok) return again(asked, form)
    const doubt = doubtOf(reader, body, { fields: ['words'] })
    if (doubt) return again(asked, { entered: body, problems: {}, doubt })

    await park(db, viewer, { id: id<GatheringId>('id'), words: form.value.words, now })
    return seeOther(roomPath(id('id')), { key: 'rooms.notices.parked' })
  })

  at.post(`${place}/:parked/settling`, async ({ db, viewer, id, body, now }) => {
    const { act } = whatCame(parse(settlingForm, body))
    const parked = id<RoomParkedId>('parked')
    await settleParked(db, viewer, { id: id<GatheringId>('id'), parked, act, now })
    return seeOther(roomPath(id('id')))
  })
}
