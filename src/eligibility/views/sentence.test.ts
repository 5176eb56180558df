import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { newId } from '#kernel/id.ts'
import { wordsIn, type Language } from '#kernel/words.ts'
import type { Condition, Rule } from '../model.ts'
import { county, known, languages, ministry, outreach } from '../testing/facts.ts'
import { ruleList, ruleSentence } from './sentence.ts'

const caseload: Condition = { kind: 'carriesCaseload' }
const streams: Condition = { kind: 'worksInStream', streams: [outreach, languages] }
const current: Condition = { kind: 'organisationCurrent' }
const chair: Condition = { kind: 'initiativeRole', kinds: ['vawir_vir', 'sac'], roles: ['chair'] }
const paid: Condition = { kind: 'streamFundedBy', funders: [ministry, county] }

const said = (language: Language, rule: Rule) =>
  ruleSentence({ words: wordsIn(language), known }, rule).text.replaceAll(/[\u00a0\u202f]/g, '~')

describe('a rule in words', () => {
  test('is one sentence in English', () => {
    assert.equal(
      said('en', { kind: 'all', of: [caseload, streams, current] }),
      'This community is for you if you carry a caseload, you work in Outreach or Languages, and your organisation’s membership is current.',
    )
    assert.equal(
      said('en', { kind: 'all', of: [caseload, streams] }),
      'This community is for you if you carry a caseload, and you work in Outreach or Languages.',
    )
    assert.equal(
      said('en', { kind: 'any', of: [chair] }),
      'This community is for you if you chair a violence in relationships committee (VAWIR or VIR) or a sexual assault coordination committee (SAC).',
    )
    assert.equal(
      said('en', { kind: 'all', of: [caseload, { kind: 'any', of: [paid, current] }] }),
      'This community is for you if you carry a caseload, and either your programme is funded by the Ministry or the County or your organisation’s membership is current.',
    )
    assert.equal(
      said('en', { kind: 'any', of: [{ kind: 'all', of: [caseload, current] }, chair] }),
      'This community is for you if you carry a caseload and your organisation’s membership is current; or you chair a violence in relationships committee (VAWIR or VIR) or a sexual assault coordination committee (SAC).',
    )
  })

  test('is one sentence in French, with its spaces', () => {
    assert.equal(
      said('fr', { kind: 'all', of: [caseload, streams, current] }),
      'Cette communauté est pour vous si vous avez une charge de cas, si vous travaillez dans le volet Outreach (fr) ou Languages (fr) et si l’adhésion de votre organisme est en vigueur.',
    )
    assert.equal(
      said('fr', { kind: 'all', of: [caseload, { kind: 'any', of: [current, chair] }] }),
      'Cette communauté est pour vous si vous avez une charge de cas, et soit si l’adhésion de votre organisme est en vigueur, soit si vous présidez un comité contre la violence dans les relations (VAWIR ou VIR) ou un comité de coordination en matière d’agression sexuelle (SAC).',
    )
    assert.equal(
      said('fr', { kind: 'any', of: [{ kind: 'all', of: [caseload, current] }, chair] }),
      'Cette communauté est pour vous si vous avez une charge de cas et si l’adhésion de votre organisme est en vigueur~; ou bien si vous présidez un comité contre la violence dans les relations (VAWIR ou VIR) ou un comité de coordination en matière d’agression sexuelle (SAC).',
    )
    assert.match(
      said('fr', { kind: 'all', of: [{ kind: 'attests', sentence: { en: 'I keep it.', fr: 'Je le garde.' } }] }),
      /dire de vous-même~: «~Je le garde~»\./,
    )
  })

  test('says groups last, so that nothing is heard as a part of their last choice', () => {
    const rule: Rule = {
      kind: 'all',
      of: [{ kind: 'any', of: [current, paid] }, caseload, { kind: 'any', of: [streams, chair] }],
    }
    assert.equal(
      said('en', rule),
      'This community is for you if you carry a caseload, and either your organisation’s membership is current or your programme is funded by the Ministry or the County, and either you work in Outreach or Languages or you chair a violence in relationships committee (VAWIR or VIR) or a sexual assault coordination committee (SAC).',
    )
    assert.match(
      said('fr', rule),
      /pour vous si vous avez une charge de cas, et soit si .*, soit si .*, et soit si .*, soit si /,
    )
  })

  test('leaves out groups that say nothing of their own', () => {
    const bare = said('en', { kind: 'all', of: [caseload, current] })
    assert.equal(said('en', { kind: 'all', of: [caseload, { kind: 'all', of: [current] }] }), bare)
    assert.equal(said('en', { kind: 'any', of: [{ kind: 'all', of: [caseload, current] }] }), bare)
  })

  test('says in which language a name is where it is not the page’s, and that something is gone', () => {
    const attests: Condition = { kind: 'attests', sentence: { en: null, fr: 'Je le garde <b>.' } }
    assert.match(said('en', { kind: 'all', of: [attests] }), /“<span lang="fr">Je le garde &lt;b&gt;<\/span>”/)
    const gone: Condition = { kind: 'worksInStream', streams: [newId()] }
    assert.match(said('en', { kind: 'all', of: [gone] }), /you work in something that is no more\./)
  })

  test('is a short list as well', () => {
    const list = ruleList(
      { words: wordsIn('en'), known },
      { kind: 'all', of: [caseload, { kind: 'any', of: [current, chair] }] },
    )
    const text = list.text
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
    assert.equal(
      text,
      'All of these: You carry a caseload One of these is enough: Your organisation’s membership is current You chair a violence in relationships committee (VAWIR or VIR) or a sexual assault coordination committee (SAC)',
    )
  })
})
