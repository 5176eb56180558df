import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { markdownOf } from './markdown.ts'
import { readMrkdwn } from './mrkdwn.ts'
import { mentionsIn } from './nodes.ts'

const names = {
  person: (id: string) => ({ UANA: 'Ana Roy' })[id],
  channel: (id: string) => ({ CTALKS: 'talks' })[id],
}

function converted(text: string): string {
  return markdownOf(readMrkdwn(text, names))
}

const cases: Readonly<Record<string, readonly (readonly [slack: string, markdown: string])[]>> = {
  emphasis: [
    ['*bold* _italic_ ~gone~ `code`', '**bold** _italic_ ~~gone~~ `code`'],
    ['*bold _and italic_*', '**bold** _**and italic**_'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2\\*3\\*4'],
    ['* not bold * and *not closed', '\\* not bold \\* and \\*not closed'],
    ['(*in brackets*), *before comma*,', '(**in brackets**), **before comma**,'],
    ['*not over\nlines*', '\\*not over\nlines\\*'],
    ['`*no* <b> &amp; :tada:`', '`*no* b & :tada:`'],
  ],
  'entities and marks that would mean something': [
    ['a &lt;b&gt; &amp;amp; &amp; c', 'a \\<b> \\&amp; & c'],
    ['# not a heading', '\\# not a heading'],
    ['1. not a list', '1\\. not a list'],
    ['- not a list', '\\- not a list'],
    ['[not](a link)', '\\[not](a link)'],
    ['a | b\n--- | ---', 'a | b\n\\--- | ---'],
    ['a\n===', 'a\n\\==='],
  ],
  addresses: [
    ['<https://a.example/b_c>', '<https://a.example/b_c>'],
    ['<https://a.example/(x)|a *label* [1]>', '[a \\*label\\* \\[1\\]](https://a.example/%28x%29)'],
    ['<mailto:us@a.example|us@a.example>', '[us@a.example](mailto:us@a.example)'],
    ['<javascript:alert(1)|click>', 'click'],
    ['<data:text/html,x>', 'text/html,x'],
    ['<https://bank.example@evil.example|bank>', 'bank'],
    ['see https://a.example/x, or not', 'see <https://a.example/x>, or not'],
    ['<https://files.slack.com/f?t=xoxe-1-2&amp;x=1>', '<https://files.slack.com/f?x=1>'],
    ['<https://a.slack.com/f?pub_secret=abc|f>', '[f](https://a.slack.com/f)'],
    ['wow!<https://a.example|x>', 'wow\\![x](https://a.example/)'],
  ],
  'people, channels and calls': [
    ['<@UANA> hello', '@[Ana Roy](person:UANA) hello'],
    ['<@UOLD|old.name>: hello', '@[old.name](person:UOLD): hello'],
    ['<@UNOBODY>', '@[UNOBODY](person:UNOBODY)'],
    ['<@not an id|x>', '@x'],
    ['<#CTALKS> <#C2|other> <#C3|>', '#talks #other #C3'],
    ['<!here> <!channel> <!everyone|everyone>', '@here @channel @everyone'],
    ['<!subteam^S1|@helpers> <!subteam^S2>', '@helpers @S2'],
    ['<!date^1392734382^{date}|Feb 18, 2014>', 'Feb 18, 2014'],
  ],
  emoji: [
    ['great :tada: :+1::skin-tone-3: :thinking_face: :flag-ca:', 'great 🎉 👍 🤔 🇨🇦'],
    [':our_own_parrot: at 10:30:15', ':our_own_parrot: at 10:30:15'],
  ],
  lines: [
    ['one\ntwo\n\nthree', 'one\ntwo\n\nthree'],
    ['&gt; quoted\n&gt; more\nanswer', '> quoted\n> more\n\nanswer'],
    ['before\n&gt;&gt;&gt; all\n\nof this', 'before\n\n> all\n>\n> of this'],
    ['• one\n    ◦ inner\n• two', '- one\n  - inner\n- two'],
    ['1. first\n2. second', '1. first\n2. second'],
    ['look:\n- one\n- two\nend', 'look:\n\n- one\n- two\n\nend'],
    ['try ```x = 1\n  *y*``` now', 'try\n\n```\nx = 1\n  *y*\n```\n\nnow'],
    ['```a &lt;b&gt; <https://a.example|link>```', '```\na <b> link\n```'],
    ['``` not closed', '\\`\\`\\` not closed'],
    ['    drawn\n  far', 'drawn\n\u{A0}\u{A0}far'],
  ],
}

for (const [sort, pairs] of Object.entries(cases))
  describe(`Slack's markup: ${sort}`, () => {
    for (const [slack, markdown] of pairs)
      test(JSON.stringify(slack), () => {
        assert.equal(converted(slack), markdown)
      })
  })

test('somebody in a quote is not called again', () => {
  const blocks = readMrkdwn('&gt; <@UANA> said\n<@UBEN> <@UBEN> yes', names)
  assert.deepEqual(mentionsIn(blocks), ['UBEN'])
})
