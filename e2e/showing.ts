import assert from 'node:assert/strict'
import type { Page, Response } from 'playwright-core'
import type { SomePage } from './some-page.ts'

export interface Shown {
  readonly status: number
  /** As it was sent; empty where the answer only leads elsewhere. */
  readonly html: string
}

/** Opens a page, or posts a form that was filled in badly, and gives what came over the wire. */
export async function show(page: Page, { path, fields }: SomePage): Promise<Shown> {
  const response = fields ? await post(page, path, fields) : await page.goto(path)
  assert.ok(response, `nothing came of ${path}`)
  const isAccepted = response.status() >= 300 && response.status() < 400
  return { status: response.status(), html: isAccepted ? '' : await response.text() }
}

async function post(page: Page, path: string, fields: Readonly<Record<string, string>>): Promise<Response> {
  if (!page.url().startsWith('http')) await page.goto('/safety')
  const [response] = await Promise.all([
    page.waitForEvent('response', (one) => one.request().method() === 'POST' && one.url().endsWith(path)),
    page.waitForEvent('load'),
    page.locator('body').evaluate(
      (body, { action, given }) => {
        const form = body.ownerDocument.createElement('form')
        Object.assign(form, { method: 'post', action })
        for (const [name, value] of Object.entries(given)) {
          form.append(Object.assign(body.ownerDocument.createElement('input'), { name, value }))
        }
        body.append(form)
        form.submit()
      },
      { action: path, given: fields },
    ),
  ])
  return response
}
