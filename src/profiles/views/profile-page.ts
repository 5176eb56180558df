import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import type { ProfileKey } from '#database'
import {
  breadcrumb,
  button,
  fold,
  linkButton,
  mePath,
  noDraft,
  personPath,
  postForm,
  profilePath,
  select,
  wholePage,
  type Draft,
} from '#shell/index.ts'
import { audiences, type OwnProfile } from '../model.ts'
import {
  contactQuestion,
  languagesQuestion,
  pronounsQuestion,
  skillsQuestion,
  streamQuestion,
  termQuestion,
  wordsQuestion,
} from './questions.ts'

export interface ProfilePage {
  readonly reader: Reader
  readonly profile: OwnProfile
  readonly draft?: Draft
}

/** What somebody tells of herself, and for each thing who sees it. All of it may stay empty. */
export function profilePage(page: ProfilePage): Html {
  const { reader, draft } = page
  const { words, viewer } = reader
  const title = words('profiles.title')
  const stream = streamQuestion(page)
  const asked = (key: ProfileKey, question: Html) =>
    html`<div class="told-to">${question} ${audienceOf(page, key)}</div>`
  const content = html`${draft?.doubt?.notice}
    ${group(words('profiles.groups.together'), [asked('offer', wordsQuestion(page, 'offer')), asked('seek', wordsQuestion(page, 'seek'))])}
    ${group(words('profiles.groups.work'), [...(stream ? [asked('stream', stream)] : []), asked('role', termQuestion(page, 'role')), asked('region', termQuestion(page, 'region')), asked('languages', languagesQuestion(page)), asked('skills', skillsQuestion(page))])}
    ${group(words('profiles.groups.more'), [asked('self', wordsQuestion(page, 'self')), asked('pronouns', pronounsQuestion(page)), asked('contact', contactQuestion(page))])}`
  return wholePage({
    reader,
    title,
    place: 'me',
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: mePath, label: words('people.me.title') }])}
        <h1>${title}</h1>
        <p>${words('profiles.about')}</p>
        ${whoThatIs(page)}
        ${viewer.id !== null && html`<p>${linkButton({ href: personPath(viewer.id), label: words('profiles.asShown'), kind: 'quiet', icon: 'eye' })}</p>`}
      </header>
      ${postForm({
        action: profilePath,
        content,
        submit: html`<div class="row">${button({ label: words('profiles.save') })} ${draft?.doubt?.act}</div>`,
      })}`,
  })
}

/** Whom each choice means: how many, and that it is those who belong at the moment. */
function whoThatIs({ reader, profile }: ProfilePage): Html {
  const { words, language } = reader
  const { fellows: count, umbrella } = profile
  const known = umbrella ? inLanguage(umbrella, language).text : null
  return fold({
    title: words('profiles.who.title'),
    isOpen: true,
    content: html`<div class="stack-s"><dl class="profile">
        <div>
          <dt>${words('profiles.audiences.community')}</dt>
          <dd>${words('profiles.who.community', { count })}</dd>
        </div>
        ${
          known !== null &&
          html`<div>
            <dt>${known}</dt>
            <dd>${words('profiles.who.umbrella', { umbrella: known })}</dd>
          </div>`
        }
      </dl>
      <p>${words('profiles.who.changes')}</p></div>`,
  })
}

function group(title: string, questions: readonly Html[]): Html {
  return html`<section class="stack">
    <h2>${title}</h2>
    ${questions}
  </section>`
}

/** To whom one thing is shown, said by who that is. */
function audienceOf({ reader, profile, draft = noDraft }: ProfilePage, key: ProfileKey): Html {
  const { words, language } = reader
  const { umbrella } = profile
  const known = umbrella ? inLanguage(umbrella, language).text : null
  const offered = audiences.filter((audience) => audience !== 'umbrella' || known !== null)
  const what = html`<span class="unseen"> (${words(`profiles.keys.${key}`)})</span>`
  return select({
    reader,
    draft,
    name: `${key}Audience`,
    label: html`${words('profiles.audience')}${what}`,
    value: profile.fields.find((field) => field.key === key)?.audience ?? 'me',
    choices: offered.map((value) => ({
      value,
      label: words(`profiles.audiences.${value}`, { umbrella: known ?? '' }),
    })),
  })
}
