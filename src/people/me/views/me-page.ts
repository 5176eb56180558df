import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import {
  avatar,
  button,
  calendarsPath,
  card,
  checkbox,
  choicePills,
  contentNotesPath,
  field,
  linkButton,
  mePath,
  mutedPath,
  myEmploymentsPath,
  newsLettersPath,
  noDraft,
  picturePath,
  postButton,
  postForm,
  profilePath,
  select,
  signOutPath,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { addressPath } from '../../addresses/paths.ts'
import { passwordPath } from '../../passwords/paths.ts'
import { secondStepPath } from '../../second-steps/paths.ts'
import { sessionsPath } from '../../sessions/paths.ts'
import { themes } from '../forms.ts'
import { myPicturePath, pictureRemovalPath } from '../paths.ts'
import { zoneChoices } from '../zones.ts'

interface MePage {
  readonly reader: Reader
  readonly email: string
  readonly draft?: Draft
  readonly pictureDraft?: Draft
}

export function mePage({ reader, email, draft = noDraft, pictureDraft = noDraft }: MePage): Html {
  const { words } = reader
  const content = html`
    <h1>${words('people.me.title')}</h1>
    ${aboutMe(reader, draft)} ${pictureOf(reader, pictureDraft)} ${toldOthers(reader)} ${reachingMe(reader)} ${comingIn(reader, email)}`
  return wholePage({ reader, title: words('people.me.title'), content, place: 'me' })
}

function aboutMe(reader: Reader, draft: Draft): Html {
  const { words, viewer } = reader
  const own = { reader, draft, isRequired: true }
  const pill = (value: 'en' | 'fr') => ({
    value,
    label: html`<span lang="${value}">${value === 'en' ? 'English' : 'Français'}</span>`,
  })
  const fields = html`
    ${field({ ...own, name: 'displayName', label: words('people.me.name'), hint: words('people.me.nameHint'), value: viewer.name, autocomplete: 'name', maxLength: 120 })}
    ${choicePills({ ...own, name: 'language', label: words('people.me.language'), value: viewer.language, choices: [pill('en'), pill('fr')] })}
    ${select({ ...own, name: 'timeZone', label: words('people.me.timeZone'), hint: words('people.me.timeZoneHint'), value: viewer.timeZone, choices: zoneChoices(viewer.timeZone, reader.language) })}
    ${choicePills({ ...own, name: 'theme', label: words('people.me.theme'), value: viewer.theme, choices: themes.map((value) => ({ value, label: words(`people.me.themes.${value}`) })) })}
    ${checkbox({ reader, draft, name: 'isDiscreet', label: words('people.me.discreet'), hint: words('people.me.discreetHint'), isTicked: viewer.isDiscreet })}
    ${checkbox({ reader, draft, name: 'leavesByShift', label: words('people.me.leavesByShift'), hint: words('people.me.leavesByShiftHint'), isTicked: viewer.leavesByShift })}`
  return html`<section class="stack-s" aria-labelledby="about">
    <h2 id="about">${words('people.me.about')}</h2>
    ${postForm({ action: mePath, content: fields, submit: words('people.me.save') })}
  </section>`
}

function pictureOf(reader: Reader, draft: Draft): Html | null {
  const { words, viewer } = reader
  if (viewer.id === null) return null
  const picture = viewer.hasPicture ? picturePath(viewer.id) : null
  const label = words(viewer.hasPicture ? 'people.me.otherPicture' : 'people.me.choosePicture')
  const choosing = field({
    reader,
    draft,
    name: 'picture',
    label,
    hint: words('people.me.pictureHint'),
    kind: 'file',
    accept: 'image/png,image/jpeg,image/webp',
  })
  const submit = button({ label: words('people.me.setPicture'), kind: 'quiet', icon: 'upload' })
  return html`<section class="stack-s" aria-labelledby="picture">
    <h2 id="picture">${words('people.me.picture')}</h2>
    <div class="row">
      ${avatar({ id: viewer.id, name: viewer.name, picture, size: 'large' })}
      ${viewer.hasPicture && postButton({ action: pictureRemovalPath, label: words('people.me.removePicture'), kind: 'plain', icon: 'remove' })}
    </div>
    ${postForm({ action: myPicturePath, content: choosing, submit, hasFiles: true })}
  </section>`
}

function toldOthers({ words }: Reader): Html {
  return html`<section class="stack-s" aria-labelledby="told">
    <h2 id="told">${words('people.me.profile')}</h2>
    <p>${words('people.me.profileAbout')}</p>
    <div class="row">
      ${linkButton({ href: profilePath, label: words('profiles.title'), kind: 'quiet', icon: 'me' })}
      ${linkButton({ href: myEmploymentsPath, label: words('organisations.mine.title'), kind: 'quiet', icon: 'note' })}
    </div>
  </section>`
}

/** What she hears of, and how. */
function reachingMe({ words }: Reader): Html {
  const content = html`<div class="row">
    ${linkButton({ href: newsLettersPath, label: words('inbox.letters'), kind: 'quiet', icon: 'mail' })}
    ${linkButton({ href: calendarsPath, label: words('calendars.title'), kind: 'quiet', icon: 'calendar' })}
    ${linkButton({ href: contentNotesPath, label: words('conversations.contentNotes.title'), kind: 'quiet', icon: 'care' })}
    ${linkButton({ href: mutedPath, label: words('communities.muting.listTitle'), kind: 'quiet', icon: 'mute' })}
  </div>`
  return html`<section class="stack-s" aria-labelledby="reaching">
    <h2 id="reaching">${words('people.me.reaching')}</h2>
    ${card({ content })}
  </section>`
}

function comingIn(reader: Reader, email: string): Html {
  const { words } = reader
  const content = html`
    <p>${words.rich('people.me.email', { email: html`<b>${email}</b>` })}</p>
    <div class="row">
      ${linkButton({ href: addressPath, label: words('people.address.change'), kind: 'quiet', icon: 'edit' })}
      ${linkButton({ href: passwordPath, label: words('people.me.password'), kind: 'quiet', icon: 'key' })}
      ${linkButton({ href: secondStepPath, label: words('people.secondStep.title'), kind: 'quiet', icon: 'lock' })}
      ${linkButton({ href: sessionsPath, label: words('people.sessions.title'), kind: 'quiet', icon: 'device' })}
      ${postButton({ action: signOutPath, label: words('shell.signOut'), icon: 'signOut' })}
    </div>`
  return html`<section class="stack-s" aria-labelledby="in">
    <h2 id="in">${words('people.me.comingIn')}</h2>
    ${card({ content })}
  </section>`
}
