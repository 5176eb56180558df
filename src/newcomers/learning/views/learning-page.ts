import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { aboutPath, icon, wholePage } from '#shell/index.ts'
import { lessonPath } from '../../paths.ts'
import { books, lessonsForAll, lessonsForConveners, type Lesson } from '../model.ts'

interface LearningPage {
  readonly reader: Reader
  readonly read: ReadonlySet<Lesson>
}

/** The lessons, those that she has read among them, and where to read on. */
export function learningPage(page: LearningPage): Html {
  const { words } = page.reader
  const title = words('newcomers.learning.title')
  return wholePage({
    reader: page.reader,
    title,
    content: html`<header class="stack-s">
        <h1>${title}</h1>
        <p>${words('newcomers.learning.about')}</p>
        <p class="small muted">${words('newcomers.learning.private')}</p>
      </header>
      ${part(page, words('newcomers.learning.members'), lessonsForAll)}
      ${part(page, words('newcomers.learning.conveners'), lessonsForConveners)} ${questions(page)} ${further(page)}`,
  })
}

function part({ reader: { words }, read }: LearningPage, title: string, lessons: readonly Lesson[]): Html {
  const done = lessons.filter((lesson) => read.has(lesson)).length
  const item = (lesson: Lesson) => {
    const isRead = read.has(lesson)
    const state = words(isRead ? 'newcomers.learning.read' : 'newcomers.learning.unread')
    return html`<li>
      <span class="${isRead ? 'step-mark reached' : 'step-mark'}">${isRead && icon('tick')}</span>
      <div>
        <a class="title" href="${lessonPath(lesson)}">${words(`newcomers.learning.lessons.${lesson}.title`)}<span class="unseen"> (${state})</span></a>
        <p class="small muted">${words(`newcomers.learning.lessons.${lesson}.summary`)}</p>
      </div>
    </li>`
  }
  return html`<section class="stack-s">
    <h2>${title}</h2>
    ${done > 0 && html`<p class="small muted">${words('newcomers.learning.progress', { done, count: lessons.length })}</p>`}
    <ul class="list card first-steps">
      ${lessons.map(item)}
    </ul>
  </section>`
}

function questions({ reader: { words } }: LearningPage): Html {
  return html`<section class="stack-s">
    <h2>${words('newcomers.learning.questions')}</h2>
    <p>${words('newcomers.learning.questionsAbout')}</p>
    <p><a href="${aboutPath}">${words('newcomers.learning.questionsLink')}</a></p>
  </section>`
}

function further({ reader: { words } }: LearningPage): Html {
  return html`<section class="stack-s">
    <h2>${words('newcomers.learning.further')}</h2>
    <p>${words('newcomers.learning.furtherAbout')}</p>
    <ul class="list small">
      ${books.map((book) => html`<li>${words(`newcomers.learning.books.${book}`)}</li>`)}
    </ul>
  </section>`
}
