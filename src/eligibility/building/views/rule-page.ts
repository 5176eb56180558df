import { html, type Html } from '#kernel/html.ts'
import type { Entered, Problems } from '#kernel/form.ts'
import type { Reader } from '#kernel/reader.ts'
import type { Language, Words } from '#kernel/words.ts'
import { button, fold, formProblem, hiddenField, noticeBox, postButton } from '#shell/index.ts'
import { placePage, type Community, type CommunityCan } from '../../../communities/index.ts'
import type { Question } from '../../asking/model.ts'
import type { Known } from '../../facts/model.ts'
import type { Evaluation } from '../../judging/model.ts'
import type { Rule } from '../../model.ts'
import { rulePath, ruleReturnPath } from '../../paths.ts'
import type { KeptRule } from '../../queries.ts'
import { choicesSaid } from '../../views/condition.ts'
import { evaluationView } from '../../views/evaluation.ts'
import { questionFields } from '../../views/questions.ts'
import { ruleSentence } from '../../views/sentence.ts'
import type { Effect } from '../effect.ts'
import type { DraftGroup } from '../model.ts'
import { effectView } from './effect.ts'
import { draftFields } from './part-fields.ts'

export interface RulePage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  /** All versions that were ever made, the newest first. */
  readonly versions: readonly KeptRule[]
  readonly known: Known
  /** The version that the draft was begun from, and 0 for none. */
  readonly base: number
  readonly draft: DraftGroup
  /** What the draft says so far; null where it says nothing yet. */
  readonly rule: Rule | null
  readonly problems: Problems
  /** What the rule that holds speaks of and is no more. */
  readonly missing: readonly string[]
  /** What somebody else made while this was written. */
  readonly other: KeptRule | null
  readonly questions: readonly Question[]
  readonly entered: Entered
  readonly tried: Evaluation | null
  readonly effect: Effect | null
  readonly wordsIn: (language: Language) => Words
}

/** Who can join, to be said in choices and read as a sentence. */
export function rulePage(page: RulePage): Html {
  const { reader, community, can } = page
  const { words } = reader
  return placePage({
    reader,
    community,
    can,
    here: 'eligibility',
    title: words('eligibility.build.title'),
    content: html`<p>${words('eligibility.build.about')}</p>
      ${otherOf(page)} ${brokenBy(page)}
      ${ruleForm(page)} ${earlier(page)}`,
  })
}

function brokenBy({ reader: { words }, known, missing }: RulePage): Html | null {
  if (missing.length === 0) return null
  const names = choicesSaid({ words, known }, missing)
  return noticeBox({ kind: 'care', content: words.rich('eligibility.build.broken', { names }) })
}

function ruleForm(page: RulePage): Html {
  const { reader, community, versions, draft, known, problems, can, rule } = page
  const { words } = reader
  const act = (value: string, label: string) => button({ label, kind: 'quiet', name: 'act', value })
  return html`<form class="form rule" method="post" action="${rulePath(community.id)}" novalidate>
    ${hiddenField('base', String(page.base))} ${formProblem(reader, { entered: {}, problems })}
    ${sentences(page)} ${draftFields({ reader, known, problems }, draft)}
    <div class="row">
      ${button({ label: words('eligibility.build.save'), name: 'act', value: 'save' })}
      ${can.tend && rule !== null && act('effect', words('eligibility.build.effect'))}
    </div>
    ${page.effect && effectView({ reader, community, effect: page.effect })} ${rule !== null && trying(page)}
    ${versions[0]?.rule && withdrawing(reader)}
  </form>`
}

/** In both languages, the reader's own first. The button is the first of the form: Enter in a field reads it again. */
function sentences({ reader, rule, known, wordsIn }: RulePage): Html {
  const { words, language } = reader
  const other = language === 'en' ? 'fr' : 'en'
  return html`<section class="card stack-s">
    <h2>${words('eligibility.build.sentence')}</h2>
    ${rule === null && html`<p>${words('eligibility.build.nothing')}</p>`}
    ${
      rule !== null &&
      html`<p class="lead-text">${ruleSentence({ words, known }, rule)}</p>
        <p class="muted" lang="${other}">${ruleSentence({ words: wordsIn(other), known }, rule)}</p>`
    }
    <p>${button({ label: words('eligibility.build.look'), kind: 'quiet', name: 'act', value: 'look' })}</p>
  </section>`
}

function trying({ reader, questions, entered, known, tried }: RulePage): Html {
  const { words } = reader
  return fold({
    title: words('eligibility.build.trying'),
    isOpen: tried !== null,
    content: html`<div class="stack">
      <p class="muted">${words('eligibility.build.tryingAbout')}</p>
      ${questionFields({ reader, draft: { entered, problems: {} }, questions, known })}
      <p>${button({ label: words('eligibility.build.try'), kind: 'quiet', name: 'act', value: 'try' })}</p>
      ${tried && evaluationView({ reader, evaluation: tried })}
    </div>`,
  })
}

function withdrawing({ words }: Reader): Html {
  return html`<section class="stack-s">
    <h2>${words('eligibility.build.withdrawing')}</h2>
    <p>${words('eligibility.build.withdrawingAbout')}</p>
    <p>${button({ label: words('eligibility.build.withdraw'), kind: 'quiet danger', name: 'act', value: 'withdraw' })}</p>
  </section>`
}

/** Two at once: the second is told, and has both before her. */
function otherOf({ reader, other }: RulePage): Html | null {
  if (other === null) return null
  const { words } = reader
  const who = other.madeBy ?? words('eligibility.build.somebody')
  return noticeBox({
    kind: 'care',
    role: 'alert',
    content: html`${words('eligibility.build.other', { who })} ${versionSaid(reader, other)}`,
  })
}

function earlier(page: RulePage): Html | null {
  const { versions, reader } = page
  if (versions.length === 0) return null
  return fold({
    title: reader.words('eligibility.build.versions', { count: versions.length }),
    content: html`<ul class="list">
      ${versions.map((kept) => html`<li class="stack-s">${versionOf(page, kept)}</li>`)}
    </ul>`,
  })
}

function versionOf({ reader, community, versions }: RulePage, kept: KeptRule): Html {
  const { words, dates } = reader
  const { version, madeAt, madeBy } = kept
  const holding = versions[0]?.version ?? 0
  const who = madeBy ?? words('eligibility.build.somebody')
  const made = words('eligibility.build.version', { version, who, day: dates.date(madeAt) })
  return html`<p class="muted">${made}</p>
    <p>${versionSaid(reader, kept)}</p>
    ${
      version !== holding &&
      postButton({
        action: ruleReturnPath(community.id, version, holding),
        label: words('eligibility.build.return'),
        about: made,
      })
    }`
}

function versionSaid({ words }: Reader, { rule, known }: KeptRule): Html {
  return rule === null ? html`${words('eligibility.face.noRule')}` : ruleSentence({ words, known }, rule)
}
