import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, choicePills, postForm, type Draft } from '#shell/index.ts'
import type { Community, CommunityCan } from '../../communities/index.ts'
import { underGathering, type Gathering } from '../../gatherings/index.ts'
import { questions, questionsMost, type FeedbackChoice } from '../model.ts'
import { feedbackPath, questionsPath } from '../paths.ts'

interface ChoosingPage {
  readonly reader: Reader
  readonly community: Community
  readonly can: CommunityCan
  readonly gathering: Gathering
  readonly choice: FeedbackChoice
  readonly draft: Draft
}

/** Where those who convene choose what is asked after the gatherings of a series. */
export function choosingPage({ reader, community, can, gathering, choice, draft }: ChoosingPage): Html {
  const { words } = reader
  return underGathering({
    reader,
    community,
    can,
    gathering,
    between: [{ href: feedbackPath(gathering.id), label: words('feedback.title') }],
    title: words('feedback.choosing.title'),
    content: html`<p>${words('feedback.choosing.about')}</p>
      ${postForm({ action: questionsPath(gathering.id), content: fields({ reader, choice, draft }), submit: words('feedback.choosing.save') })}`,
  })
}

function fields({ reader, choice, draft }: Pick<ChoosingPage, 'reader' | 'choice' | 'draft'>): Html {
  const { words } = reader
  const asking = (['on', 'off'] as const).map((value) => ({ value, label: words(`feedback.choosing.${value}`) }))
  const problem = draft.problems['questions']
  return html`${choicePills({ reader, draft, name: 'asking', label: words('feedback.choosing.asking'), value: choice.isOff ? 'off' : 'on', choices: asking })}
    <fieldset class="choices stack-s">
      <legend>${words('feedback.choosing.which')}</legend>
      <p class="hint">${words('feedback.choosing.hint', { count: questionsMost })}</p>
      ${problem && html`<p class="problem" role="alert">${words(problem)}</p>`}
      ${questions.map((question) =>
        checkbox({
          reader,
          draft: { ...draft, problems: {} },
          name: 'questions',
          id: `ask-${question}`,
          value: question,
          label: words(`feedback.questions.${question}`),
          isTicked: choice.questions.includes(question),
        }),
      )}
      ${checkbox({ reader, draft, name: 'words', label: words('feedback.choosing.words'), isTicked: choice.asksWords })}
    </fieldset>`
}
