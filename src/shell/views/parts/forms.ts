import { html, type Html } from '#kernel/html.ts'
import type { Reader } from '#kernel/reader.ts'
import { checkbox, choiceCards, choicePills, select } from '../../parts/choice.ts'
import { field, noDraft, textArea, type Draft } from '../../parts/field.ts'
import { formProblem, postForm } from '../../parts/form.ts'
import { audience } from '../../parts/person.ts'

const wrong: Draft = {
  entered: { wrongEmail: 'rosa@', wrongText: '', wrongChoice: '' },
  problems: {
    '': 'errors.badRequest',
    wrongText: 'forms.writeSomething',
    wrongEmail: 'forms.notUnderstood',
    wrongTick: 'forms.notUnderstood',
  },
}

/** Posts to a page that only shows itself: it is the looks that are tried here. */
export function formsShown(reader: Reader): Html {
  const { words } = reader
  return html`<section class="stack" id="forms">
    <h2>${words('shell.parts.forms')}</h2>
    ${postForm({ action: '#forms', submit: words('shell.parts.button'), content: calm(reader) })}
    <h2>${words('shell.parts.formsWrong')}</h2>
    ${postForm({ action: '#forms', submit: words('shell.parts.button'), content: troubled(reader) })}
  </section>`
}

function calm(reader: Reader): Html {
  const { words } = reader
  const asked = { reader, draft: noDraft }
  const [label, hint] = [words('shell.parts.label'), words('shell.parts.hint')]
  const choices = ['one', 'two', 'three'].map((value) => ({ value, label, hint }))
  const short = ['one', 'two', 'three'].map((value) => ({ value, label: words('shell.parts.short') }))
  return html`${field({ ...asked, name: 'text', label, hint, isRequired: true })}
  ${field({ ...asked, name: 'email', label, kind: 'email', autocomplete: 'off', value: 'rosa@example.org' })}
  ${field({ ...asked, name: 'password', label, kind: 'password', autocomplete: 'new-password', value: 'x' })}
  ${textArea({ ...asked, name: 'area', label, hint })}
  ${select({ ...asked, name: 'select', label, choices: short, value: 'two' })}
  ${choiceCards({ ...asked, name: 'cards', label, choices, value: 'one' })}
  ${choicePills({ ...asked, name: 'pills', label, choices: short, value: 'two' })}
  ${checkbox({ ...asked, name: 'tick', label, hint })}
  ${audience({ reader, count: 23, community: words('shell.parts.community') })}`
}

function troubled(reader: Reader): Html {
  const asked = { reader, draft: wrong, label: reader.words('shell.parts.label') }
  return html`${formProblem(reader, wrong)} ${field({ ...asked, name: 'wrongText', hint: reader.words('shell.parts.hint') })}
  ${field({ ...asked, name: 'wrongEmail', kind: 'email', autocomplete: 'off' })}
  ${checkbox({ ...asked, name: 'wrongTick' })}`
}
