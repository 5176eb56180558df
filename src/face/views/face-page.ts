import type { FamilyId } from '#database'
import { html, type Html } from '#kernel/html.ts'
import { inLanguage, type Reader } from '#kernel/reader.ts'
import { administers } from '#kernel/viewer.ts'
import { linkButton, list, said, signInPath, wholePage } from '#shell/index.ts'
import type { Training } from '../../trainings/index.ts'
import { frameworkPath, publicQuestionsPath } from '../../umbrellas/index.ts'
import type { Listed, PublicFace, PublicQuestion } from '../model.ts'
import { wholeDirectoryPath } from '../paths.ts'
import { answerIn } from './answer.ts'
import { directory } from './directory.ts'
import { upcoming } from './upcoming.ts'

interface FacePage {
  readonly reader: Reader
  readonly face: PublicFace
  /** Its address, with this site's own. */
  readonly address: string
  readonly questions: readonly PublicQuestion[]
  /** Those that everybody may know of, under it, as far as this page may tell of them. */
  readonly communities: readonly Listed[]
  /** What is announced under it, the next first. */
  readonly trainings: readonly Training[]
  /** Of one family alone, where somebody chose it. */
  readonly family: FamilyId | null
  /** Whether there may be others, of which it does not tell because search engines may list it. */
  readonly hasMore: boolean
}

/** What an umbrella tells everybody: what its communities are, which there are, what people ask. */
export function facePage(page: FacePage): Html {
  const { reader, face, address, communities, trainings, family, hasMore } = page
  const { words, viewer, language } = reader
  return wholePage({
    reader,
    title: inLanguage(face.name, language).text,
    isIndexed: face.isIndexed,
    umbrella: face.name,
    description: words('face.page.about'),
    address,
    content: html`<header class="stack-s">
        <h1>${said(reader, face.name)}</h1>
        <p class="lead-text">${words('face.page.about')}</p>
        ${viewer.id === null && html`<p>${linkButton({ href: signInPath, label: words('shell.signIn') })}</p>`}
      </header>
      ${whatItIs(reader, face)} ${directory({ reader, communities, family })}
      ${upcoming({ reader, face, communities, trainings })} ${hasMore && more(reader, face)} ${questionsAndAnswers(page)}`,
  })
}

/** What makes a community of practice: without one of the three, it is something else. */
function whatItIs({ words }: Reader, { id, hasFramework }: PublicFace): Html {
  const marks = [
    { title: words('face.what.domain'), means: words('face.what.domainMeans') },
    { title: words('face.what.community'), means: words('face.what.communityMeans') },
    { title: words('face.what.practice'), means: words('face.what.practiceMeans') },
  ]
  return html`<section class="stack" aria-labelledby="what">
    <div class="stack-s">
      <h2 id="what">${words('face.what.title')}</h2>
      <p>${words('face.what.about')}</p>
    </div>
    ${list(
      marks.map(
        ({ title, means }) =>
          html`<h3>${title}</h3>
            <p>${means}</p>`,
      ),
    )}
    ${hasFramework && html`<p><a href="${frameworkPath(id)}">${words('face.framework.more')}</a></p>`}
  </section>`
}

function more({ words }: Reader, { id }: PublicFace): Html {
  return html`<p>${words('face.more.about')} <a href="${wholeDirectoryPath(id)}" rel="nofollow">${words('face.more.all')}</a></p>`
}

function questionsAndAnswers({ reader, face, questions }: FacePage): Html | null {
  const { words, viewer } = reader
  const isHers = administers(viewer, face.id)
  if (questions.length === 0 && !isHers) return null
  return html`<section class="stack" aria-labelledby="questions">
    <h2 id="questions">${words('face.questions.title')}</h2>
    ${questions.length === 0 && html`<p>${words('face.questions.noneYet')}</p>`}
    ${questions.map((question) => answered(reader, question))}
    ${isHers && html`<p>${linkButton({ href: publicQuestionsPath(face.id), label: words('face.questions.change'), kind: 'quiet' })}</p>`}
  </section>`
}

function answered(reader: Reader, { question, answer }: PublicQuestion): Html {
  return html`<section class="stack-s asked">
    <h3>${said(reader, question)}</h3>
    ${answerIn(reader, answer)}
  </section>`
}
