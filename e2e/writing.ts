import type { Locator, Page } from 'playwright-core'

/** Opens the editor where one writes, as focusing does. */
export async function openEditor(page: Page): Promise<Locator> {
  await page.locator('textarea[name=body]').focus()
  const editor = page.locator('.words > [role=textbox]')
  await editor.waitFor()
  return editor
}

/** What the form will send. */
export function written(page: Page): Promise<string> {
  return page.locator('textarea[name=body]').inputValue()
}

/** Pastes what some other program has put on the clipboard. */
export async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer()
    for (const [type, text] of ${JSON.stringify(Object.entries(data))}) clipboardData.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.words > [role=textbox]').dispatchEvent(event)
  }`)
}

/** Presses a button of the editor, where it has to be looked for among the others, too. */
export async function act(page: Page, name: string): Promise<void> {
  const button = page.locator(`[data-act=${name}]`)
  if (!(await button.isVisible())) await page.locator('[data-act=more]').click()
  await button.click()
}

/** Waits until the page has seen what was selected: people are slower than that. */
export async function seen(page: Page): Promise<void> {
  await page.evaluate('new Promise((go) => requestAnimationFrame(() => setTimeout(go, 50)))')
}
