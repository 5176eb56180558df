import assert from 'node:assert/strict'
import type { Locator } from 'playwright-core'

/** How somebody presses, writes and chooses. */
export interface Hands {
  press(what: Locator): Promise<void>
  write(where: Locator, text: string): Promise<void>
  choose(what: Locator): Promise<void>
  pick(where: Locator, value: string): Promise<void>
}

export const byPointer: Hands = {
  press: (what) => what.click(),
  write: (where, text) => where.fill(text),
  choose: (what) => what.check(),
  pick: async (where, value) => void (await where.selectOption(value)),
}

/** Never touches a pointer: walks with Tab, sees where the focus is, and presses keys. */
export const byKeyboard: Hands = {
  async press(what) {
    await walkTo(what)
    await what.page().keyboard.press('Enter')
  },
  async write(where, text) {
    await walkTo(where)
    await where.page().keyboard.press('ControlOrMeta+A')
    await where.page().keyboard.type(text)
  },
  async choose(what) {
    const isOneOfSeveral = (await what.getAttribute('type')) === 'radio'
    if (isOneOfSeveral) await walkWithin(what)
    else await walkTo(what)
    if (!(await what.isChecked())) await what.page().keyboard.press('Space')
  },
  async pick(where, value) {
    await walkTo(where)
    const label = await where.locator(`option[value="${value}"]`).innerText()
    await where.page().keyboard.type(label)
    assert.equal(await where.inputValue(), value)
  },
}

const patience = 200

async function walkTo(what: Locator): Promise<void> {
  await what.waitFor()
  for (let steps = 0; steps < patience; steps++) {
    if (await hasFocus(what)) return assertSeen(what)
    await what.page().keyboard.press('Tab')
  }
  assert.fail(`Tab does not lead to ${what.toString()}`)
}

/** Tab enters a group of radio buttons; arrows walk within it. */
async function walkWithin(what: Locator): Promise<void> {
  const name = (await what.getAttribute('name')) ?? ''
  const group = what.page().locator(`input[type=radio][name="${name}"]`)
  const keyboard = what.page().keyboard
  for (let steps = 0; steps < patience && !(await hasFocus(group)); steps++) await keyboard.press('Tab')
  const count = await group.count()
  for (let steps = 0; steps < count && !(await hasFocus(what)); steps++) await keyboard.press('ArrowDown')
  assert.ok(await hasFocus(what), `arrows do not lead to ${what.toString()}`)
  await assertSeen(what)
}

function hasFocus(what: Locator): Promise<boolean> {
  return what.evaluateAll((found) => found.some((one) => one === one.ownerDocument.activeElement))
}

/** The focus shows: something about what has it, or about the boxes around it, looks different without it. */
async function assertSeen(what: Locator): Promise<void> {
  const isSeen = await what.evaluate((one) => {
    const boxes = [one, one.parentElement, one.closest('label, .composer')].filter((box) => box !== null)
    const looks = () =>
      boxes
        .map((box) => one.ownerDocument.defaultView.getComputedStyle(box))
        .map(({ outline, boxShadow, borderColor }) => [outline, boxShadow, borderColor].join())
        .join()
    const withFocus = looks()
    one.blur()
    const without = looks()
    one.focus()
    return withFocus !== without
  })
  assert.ok(isSeen, `the focus does not show on ${what.toString()}`)
}
