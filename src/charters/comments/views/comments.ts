import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { can, type Can } from '#kernel/rules.ts'
import {
  button,
  chip,
  choicePills,
  fold,
  hiddenField,
  noDraft,
  postButton,
  postForm,
  textArea,
  when,
  type Draft,
} from '#shell/index.ts'
import { comment_length_max } from '../../forms.ts'
import type { Paper, Part } from '../../model.ts'
import { commentsPath, commentWithdrawalPath, settlementPath } from '../../paths.ts'
import type { paperRules } from '../../rules.ts'
import { passagesOf } from '../../views/text.ts'
import { isOpen, type Comment } from '../model.ts'
import { commentRules } from '../rules.ts'

export interface Talk {
  readonly reader: Reader
  readonly paper: Paper
  readonly may: Can<typeof paperRules>
  readonly comments: readonly Comment[]
  /** What somebody typed just now, and about which comment or part. */
  readonly draft: Draft
  readonly draftOf: string | null
}

/** What was said of one part, and a place to say more. */
export function talkBeside(talk: Talk, { key }: Part): Html {
  const { reader, may, draftOf } = talk
  const said = talk.comments.filter(({ part }) => part === key)
  const id = `about-${key}`
  return html`${said.length > 0 && commentList(talk, said)}
  ${
    may.comment &&
    fold({
      title: reader.words('charters.comments.say'),
      content: commentForm(talk, key),
      isOpen: draftOf === id,
    })
  }`
}

/** What was said of the whole, and of parts that are gone since. */
export function talkOfAll(talk: Talk): Html | null {
  const { reader, paper, may, comments } = talk
  const said = comments.filter(({ part }) => part === null || !paper.parts.some(({ key }) => key === part))
  if (said.length === 0 && !may.comment) return null
  return html`<section class="stack-s" id="comments">
    <h2>${reader.words('charters.comments.whole')}</h2>
    ${said.length > 0 && commentList(talk, said)} ${may.comment && commentForm(talk, '')}
  </section>`
}

function commentForm({ reader, paper, draft, draftOf }: Talk, key: string): Html {
  const { words } = reader
  const id = `about-${key}`
  const own = draftOf === id ? draft : noDraft
  return postForm({
    action: commentsPath(paper),
    content: html`${own.doubt?.notice} ${hiddenField('part', key)}
    ${textArea({
      reader,
      draft: own,
      id,
      name: 'comment',
      label: words('charters.comments.label'),
      maxLength: comment_length_max,
      rows: 3,
    })}`,
    submit: html`<div class="row">
      ${button({ label: words('charters.comments.post'), kind: key === '' ? 'main' : 'quiet' })} ${own.doubt?.act}
    </div>`,
  })
}

function commentList(talk: Talk, comments: readonly Comment[]): Html {
  return html`<ul class="comments">
    ${comments.map((comment) => html`<li class="stack-xs" id="comment-${comment.id}">${oneComment(talk, comment)}</li>`)}
  </ul>`
}

function oneComment(talk: Talk, comment: Comment): Html {
  const { reader, paper, may } = talk
  const { words } = reader
  const lang = comment.language !== null && comment.language !== reader.language && html` lang="${comment.language}"`
  const mine = can(commentRules, reader.viewer, comment)
  const withdrawal = { action: commentWithdrawalPath(paper, comment.id), label: words('charters.comments.withdraw') }
  return html`<p class="small">
      <b>${comment.authorName ?? words('charters.comments.formerMember')}</b>
      <span class="muted">${when({ reader, at: comment.createdAt })}</span>
    </p>
    <div class="body said"${lang}>${passagesOf(comment.text)}</div>
    ${!isOpen(comment) && outcome(reader, comment)} ${may.settle && isOpen(comment) && settling(talk, comment)}
    ${mine.withdraw && postButton({ ...withdrawal, kind: 'plain' })}`
}

function outcome({ words }: Reader, { isTakenUp, answer }: Comment): Html {
  const label = words(isTakenUp ? 'charters.comments.takenUp' : 'charters.comments.notTakenUp')
  return html`<div class="stack-xs">
    <p>${chip({ label, kind: isTakenUp ? 'good' : 'plain', icon: isTakenUp ? 'tick' : 'note' })}</p>
    ${answer !== '' && html`<div class="body said">${passagesOf(answer)}</div>`}
  </div>`
}

function settling({ reader, paper, draft, draftOf }: Talk, { id }: Comment): Html {
  const { words } = reader
  const own = draftOf === id ? draft : noDraft
  const answer = { label: words('charters.comments.answerLabel'), hint: words('charters.comments.answerHint') }
  return fold({
    title: words('charters.comments.answer'),
    isOpen: draftOf === id,
    content: postForm({
      action: settlementPath(paper, id),
      content: html`${own.doubt?.notice}
      ${choicePills({
        reader,
        draft: own,
        id: `taken-${id}`,
        name: 'taken',
        label: words('charters.comments.became'),
        choices: [
          { value: 'yes', label: words('charters.comments.takenUp') },
          { value: 'no', label: words('charters.comments.notTakenUp') },
        ],
      })}
      ${textArea({ reader, draft: own, id: `answer-${id}`, name: 'answer', ...answer, maxLength: comment_length_max, rows: 2 })}`,
      submit: html`<div class="row">
        ${button({ label: words('charters.comments.settle'), kind: 'quiet' })} ${own.doubt?.act}
      </div>`,
    }),
  })
}
