import type { PersonId } from '#database'
import { again, file, page, seeOther, withCookies } from '#kernel/answer.ts'
import { NotFound } from '#kernel/errors.ts'
import { parse, typed } from '#kernel/form.ts'
import type { Asked, Routes } from '#kernel/routes.ts'
import { mePath } from '#shell/index.ts'
import type { Hall } from '../hall.ts'
import { localPath } from '../local-path.ts'
import { isSecure } from '../session.ts'
import { describeMyself, hideMyself, showMyself, speakLanguage } from './commands.ts'
import { languageField, profileForm } from './forms.ts'
import { myPicturePath, pictureRemovalPath } from './paths.ts'
import { pictureBytes, portrait } from './picture.ts'
import { findMyEmail, findPicture } from './queries.ts'
import { mePage } from './views/me-page.ts'

export function meRoutes(at: Routes, hall: Hall): void {
  const shownTo = async ({ reader, viewer }: Asked) => ({ reader, email: await findMyEmail(hall.door, viewer) })

  at.get(mePath, async (asked) => page(mePage(await shownTo(asked))))

  at.post(mePath, async (asked) => {
    const form = parse(profileForm, asked.body)
    if (!form.ok) return again(mePage({ ...(await shownTo(asked)), draft: form }))
    await describeMyself(asked.db, asked.viewer, form.value)
    return seeOther(mePath, { key: 'people.notices.saved' })
  })

  at.post(
    myPicturePath,
    async (asked) => {
      const [uploaded] = asked.files
      const webp = uploaded ? await portrait(uploaded.path) : null
      if (webp === null) {
        const pictureDraft = { entered: {}, problems: { picture: 'people.forms.pictureNeeded' } } as const
        return again(mePage({ ...(await shownTo(asked)), pictureDraft }))
      }
      await showMyself(asked.db, asked.viewer, webp, asked.now)
      return seeOther(mePath, { key: 'people.notices.pictureSet' })
    },
    { fileBytes: pictureBytes },
  )

  at.post(pictureRemovalPath, async ({ db, viewer }) => {
    await hideMyself(db, viewer)
    return seeOther(mePath, { key: 'people.notices.pictureRemoved' })
  })

  at.get('/people/:id/picture', async ({ db, viewer, id }) => {
    const webp = await findPicture(db, viewer, id<PersonId>('id'))
    return file('image/webp', webp, { 'cache-control': 'private, max-age=600' })
  })

  languageRoute(at, hall)
}

/** Members keep the language with themselves, visitors in a cookie; both see the page again that they came from. */
function languageRoute(at: Routes, { settings }: Hall): void {
  const secure = isSecure(settings.origin) ? '; Secure' : ''

  at.post(
    '/language/:language',
    async ({ db, viewer, param, body }) => {
      const language = languageField.safeParse(param('language'))
      if (!language.success) throw new NotFound('errors.notFound')
      if (viewer.id !== null) await speakLanguage(db, viewer, language.data)
      const cookie = `language=${language.data}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`
      return withCookies(seeOther(localPath(typed(body, 'to'))), [cookie])
    },
    { isOpen: true },
  )
}
