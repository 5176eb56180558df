import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { html } from '#kernel/html.ts'
import { readerOf } from '#kernel/reader.ts'
import { visitor } from '#kernel/viewer.ts'
import { wordsIn, type Language } from '#kernel/words.ts'
import {
  audience,
  avatar,
  button,
  checkbox,
  choiceCards,
  field,
  formProblem,
  initials,
  menu,
  noDraft,
  pager,
  postButton,
  progress,
  select,
  textArea,
  when,
  type Draft,
} from './index.ts'
import { attributes } from './parts/attributes.ts'
import { icon, iconNames } from './parts/icon.ts'

const now = Temporal.Instant.from('2026-11-21T17:00:00.123Z')
const readIn = (language: Language) => readerOf({ viewer: visitor, language, wordsIn, now, path: '/', notice: null })
const reader = readIn('en')
const wrong: Draft = {
  entered: { title: '"><b>', body: 'Half a thought', kind: 'visits', topics: ['one', 'two'] },
  problems: { body: 'forms.writeSomething', title: 'forms.notUnderstood' },
}

describe('a field', () => {
  test('names itself, and says beside itself what is wrong', () => {
    const { text } = field({ reader, draft: wrong, name: 'title', label: 'Title', hint: 'Short' })
    assert.match(text, /<label for="field-title">Title<\/label>/)
    assert.match(text, /aria-describedby="field-title-hint field-title-problem"/)
    assert.match(text, /id="field-title-problem">.*This was not understood/)
    assert.match(text, /aria-invalid="true"/)
  })

  test('shows again what was typed, and never a password', () => {
    assert.match(field({ reader, draft: wrong, name: 'title', label: 'Title' }).text, /value="&quot;&gt;&lt;b&gt;"/)
    assert.match(textArea({ reader, draft: wrong, name: 'body', label: 'Body' }).text, />\nHalf a thought<\/textarea>/)
    const secret = { reader, draft: { ...noDraft, entered: { password: 'open sesame' } }, name: 'password' }
    assert.doesNotMatch(field({ ...secret, label: 'Password', kind: 'password' }).text, /sesame/)
  })

  test('takes the focus only where it is the first that is wrong', () => {
    assert.match(textArea({ reader, draft: wrong, name: 'body', label: 'Body' }).text, / autofocus/)
    assert.doesNotMatch(field({ reader, draft: wrong, name: 'title', label: 'Title' }).text, / autofocus/)
    assert.doesNotMatch(field({ reader, draft: noDraft, name: 'title', label: 'Title' }).text, / autofocus|aria-/)
  })

  test('says in words that it is needed', () => {
    const asked = { draft: noDraft, name: 'title', label: 'Title', isRequired: true }
    assert.match(field({ ...asked, reader }).text, /\(required\)/)
    assert.match(field({ ...asked, reader: readIn('fr') }).text, /\(obligatoire\)/)
  })

  test('keeps a leading empty line of what was typed', () => {
    const draft = { ...noDraft, entered: { body: '\nafter a gap' } }
    assert.match(textArea({ reader, draft, name: 'body', label: 'Body' }).text, />\n\nafter a gap</)
  })
})

describe('a choice', () => {
  const choices = ['visits', 'coordination'].map((value) => ({ value, label: value }))

  test('is the one made, before the one offered', () => {
    const made = { reader, draft: wrong, name: 'kind', label: 'Kind', choices, value: 'coordination' }
    assert.match(choiceCards(made).text, /value="visits" checked/)
    assert.match(select(made).text, /value="visits" selected/)
    assert.match(select({ ...made, draft: noDraft }).text, /value="coordination" selected/)
  })

  test('of several may be each of them', () => {
    const tick = (value: string) =>
      checkbox({ reader, draft: wrong, name: 'topics', label: value, value, id: value }).text
    assert.match(tick('two'), / checked/)
    assert.doesNotMatch(tick('three'), / checked/)
  })

  test('that was taken back stays so', () => {
    const asked = { reader, name: 'follow', label: 'Follow', isTicked: true }
    assert.match(checkbox({ ...asked, draft: noDraft }).text, / checked/)
    assert.doesNotMatch(checkbox({ ...asked, draft: wrong }).text, / checked/)
  })
})

describe('parts', () => {
  test('leave out attributes that are not so, and escape the others', () => {
    assert.equal(
      attributes({ id: 'a"b', hidden: true, name: null, value: undefined, disabled: false }).text,
      ' id="a&quot;b" hidden',
    )
  })

  test('draw every icon as lines that are not read aloud', () => {
    assert.ok(iconNames.length > 40)
    for (const name of iconNames)
      assert.match(icon(name).text, /^<svg class="icon" [^>]*aria-hidden="true"><(path|circle|rect|line|poly)/)
  })

  test('say what a button is about to those who only hear it', () => {
    assert.match(button({ label: 'Reply', about: 'to Dana' }).text, /Reply<span class="unseen"> to Dana<\/span>/)
    assert.match(
      menu({ label: 'More', items: [html`<a href="/a">A</a>`], isLabelHidden: true }).text,
      /class="unseen">More</,
    )
  })

  test('make a post of a single act', () => {
    const { text } = postButton({ action: '/threads/1/pin', label: 'Pin', values: { on: 'yes' } })
    assert.match(
      text,
      /method="post" action="\/threads\/1\/pin"[^]*type="hidden" name="on" value="yes"[^]*type="submit"/,
    )
  })

  test('show a form’s own problem, where it has one', () => {
    assert.match(formProblem(reader, { entered: {}, problems: { '': 'errors.crossSite' } })?.text ?? '', /role="alert"/)
    assert.equal(formProblem(reader, wrong), null)
  })

  test('begin a name with its letters', () => {
    const names = ['Rosa Lindqvist', 'Jo', 'Hélène Marie Dubois', 'Jean-Luc', "Mary O'Brien", 'élise', '', '(she) Ana']
    assert.deepEqual(names.map(initials), ['RL', 'J', 'HD', 'JL', 'MO', 'É', '', 'A'])
  })

  test('give a face its picture, or a tint that stays', () => {
    assert.match(avatar({ id: '1', name: 'Jo', picture: '/people/1/picture' }).text, /<img .*alt=""/)
    assert.equal(avatar({ id: '1', name: 'Jo' }).text, avatar({ id: '1', name: 'Jo' }).text)
  })

  test('say when, exactly too', () => {
    assert.match(when({ reader, at: now, style: 'ago' }).text, /datetime="2026-11-21T17:00:00Z" title="Saturday/)
  })

  test('say who can see it, in number and name', () => {
    const seen = (count: number, language: Language) =>
      audience({ reader: readIn(language), count, community: 'Outreach' }).text.replaceAll(/<[^>]+>/g, '')
    assert.equal(seen(23, 'en'), 'Seen by the 23 members of Outreach')
    assert.equal(seen(1, 'en'), 'Seen by the one member of Outreach')
    assert.equal(seen(23, 'fr'), 'Visible pour les 23 membres de la communauté Outreach')
  })

  test('lead on only where there is more', () => {
    assert.equal(pager({ reader, newer: null, older: null }), null)
    assert.doesNotMatch(pager({ reader, older: '/a' })?.text ?? '', /Newer/)
  })

  test('show work whose size nobody knows yet', () => {
    const work = { id: 'p', label: 'Importing', said: 'counting', done: 3 }
    assert.doesNotMatch(progress({ ...work, total: null }).text, /max=/)
    assert.match(progress({ ...work, total: 2 }).text, /value="2" max="2"/)
  })
})
