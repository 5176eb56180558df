import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, choiceCards, choicePills, select } from '../../parts/choice.ts'
import { field, noDraft, textArea, type Draft } from '../../parts/field.ts'
import { formProblem, postForm } from '../../parts/form.ts'
import { audience } from '../../parts/person.ts'
import { partsPath } from '../../paths.ts'
import { room } from './shown.ts'

const wrong: Draft = {
  entered: { wrongEmail: 'rosa@', wrongText: '', wrongChoice: '' },
  problems: {
    '': 'errors.badRequest',
    wrongText: 'forms.writeSomething',
    wrongEmail: 'forms.notUnderstood',
    wrongPassword: 'forms.notUnderstood',
    wrongArea: 'forms.writeSomething',
    wrongSelect: 'forms.notUnderstood',
    wrongCards: 'forms.notUnderstood',
    wrongPills: 'forms.notUnderstood',
    wrongTick: 'forms.notUnderstood',
  },
}

/** What they post is thrown away; the answer is this page again, with a notice. */
export function formsShown(reader: Reader): Html {
  const submit = reader.words('shell.parts.button')
  const form = (content: Html) => postForm({ action: partsPath, submit, content })
  return html`${room({ reader, id: 'forms', title: 'shell.parts.forms', content: form(calm(reader)) })}
  ${room({ reader, id: 'problems', title: 'shell.parts.formsWrong', content: form(troubled(reader)) })}`
}

function answersIn({ words }: Reader) {
  const [label, hint] = [words('shell.parts.short'), words('shell.parts.hint')]
  const values = ['one', 'two', 'three']
  return { cards: values.map((value) => ({ value, label, hint })), short: values.map((value) => ({ value, label })) }
}

function calm(reader: Reader): Html {
  const { words } = reader
  const asked = { reader, draft: noDraft, label: words('shell.parts.label') }
  const hint = words('shell.parts.hint')
  const { cards, short } = answersIn(reader)
  return html`${field({ ...asked, name: 'text', hint, isRequired: true })}
  ${field({ ...asked, name: 'email', kind: 'email', autocomplete: 'off', value: 'rosa@example.org' })}
  ${field({ ...asked, name: 'password', kind: 'password', autocomplete: 'new-password' })}
  ${field({ ...asked, name: 'suggested', suggestions: ['Rosa', 'Lorna', 'Amrit'] })}
  ${field({ ...asked, name: 'date', kind: 'date' })} ${field({ ...asked, name: 'file', kind: 'file' })}
  ${textArea({ ...asked, name: 'area', hint })} ${select({ ...asked, name: 'select', choices: short, value: 'two' })}
  ${choiceCards({ ...asked, name: 'cards', choices: cards, value: 'one' })}
  ${choicePills({ ...asked, name: 'pills', choices: short, value: 'two' })}
  ${checkbox({ ...asked, name: 'tick', hint })} ${checkbox({ ...asked, name: 'ticked', isTicked: true })}
  ${audience({ reader, count: 23, community: words('shell.parts.community') })}`
}

function troubled(reader: Reader): Html {
  const asked = { reader, draft: wrong, label: reader.words('shell.parts.label') }
  const hint = reader.words('shell.parts.hint')
  const { cards, short } = answersIn(reader)
  return html`${formProblem(reader, wrong)} ${field({ ...asked, name: 'wrongText', hint, isRequired: true })}
  ${field({ ...asked, name: 'wrongEmail', kind: 'email', autocomplete: 'off' })}
  ${field({ ...asked, name: 'wrongPassword', kind: 'password', autocomplete: 'new-password' })}
  ${textArea({ ...asked, name: 'wrongArea' })} ${select({ ...asked, name: 'wrongSelect', choices: short })}
  ${choiceCards({ ...asked, name: 'wrongCards', choices: cards })}
  ${choicePills({ ...asked, name: 'wrongPills', choices: short })} ${checkbox({ ...asked, name: 'wrongTick', hint })}`
}
