import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { breadcrumb, card, learningPath, linkButton, postButton, wholePage } from '#shell/index.ts'
import { lessonPath, readingPath, unreadingPath } from '../../paths.ts'
import type { Lesson } from '../model.ts'

interface LessonPage {
  readonly reader: Reader
  readonly lesson: Lesson
  readonly isRead: boolean
  /** The next that she has not read, where there is one. */
  readonly next: Lesson | null
}

/** One lesson, with something to think about: what she thinks is asked by nobody and kept nowhere. */
export function lessonPage(page: LessonPage): Html {
  const { reader, lesson } = page
  const { words } = reader
  const title = words(`newcomers.learning.lessons.${lesson}.title`)
  const paragraphs = [
    words(`newcomers.learning.lessons.${lesson}.first`),
    words(`newcomers.learning.lessons.${lesson}.second`),
    words(`newcomers.learning.lessons.${lesson}.third`),
  ]
  return wholePage({
    reader,
    title,
    content: html`<header class="stack-s">
        ${breadcrumb(reader, [{ href: learningPath, label: words('newcomers.learning.title') }])}
        <h1>${title}</h1>
        <p class="lead-text">${words(`newcomers.learning.lessons.${lesson}.summary`)}</p>
      </header>
      <div class="body">${paragraphs.map((one) => html`<p>${one}</p>`)}</div>
      ${card({
        content: html`<h2>${words('newcomers.learning.think')}</h2>
          <p>${words(`newcomers.learning.lessons.${lesson}.question`)}</p>
          <p class="small muted">${words('newcomers.learning.thinkAbout')}</p>`,
      })}
      ${acts(page)}`,
  })
}

function acts({ reader: { words }, lesson, isRead, next }: LessonPage): Html {
  if (!isRead) {
    const finish = postButton({
      action: readingPath(lesson),
      label: words('newcomers.learning.finish'),
      kind: 'main',
      icon: 'tick',
    })
    return html`<div class="row">${finish}</div>`
  }
  const title = next && words(`newcomers.learning.lessons.${next}.title`)
  return html`<div class="row">
    ${next && title && linkButton({ href: lessonPath(next), label: words('newcomers.learning.next', { title }) })}
    ${postButton({ action: unreadingPath(lesson), label: words('newcomers.learning.unfinish'), kind: 'plain' })}
  </div>`
}
