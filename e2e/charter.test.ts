import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inBrowser, type Journey } from './browser.ts'

test('a community writes its charter, talks about it and adopts it, by keyboard and in both languages', () =>
  inBrowser(async (journey) => {
    const { open, communities } = journey
    const place = `/communities/${communities.circle}`
    const ana = await open('ana')
    await ana.goto(place)
    await ana.getByRole('link', { name: 'Charter' }).click()
    await ana.getByRole('button', { name: 'Begin the charter' }).press('Enter')
    await ana.getByLabel('What brings us together', { exact: true }).fill('How we listen at work.')
    await ana.getByText('In French as well').first().click()
    await ana.getByLabel('What brings us together (in French)').fill('L’écoute au travail.')
    await ana.getByLabel('What we owe each other', { exact: true }).fill('We answer within a week.')
    await ana.getByLabel('What we build and share', { exact: true }).fill('Questions that open.')
    await ana.getByRole('group', { name: 'Peer support and belonging' }).getByText('much').click()
    await ana.getByRole('button', { name: 'Save' }).click()
    await ana.getByRole('button', { name: 'Put it to the members' }).click()
    await ana.getByText('Members are told, and can comment.').waitFor()

    const fay = await open('fay')
    await fay.goto(`${place}/charter`)
    await fay.getByRole('link', { name: 'Lire et commenter' }).click()
    await fay.getByText('L’écoute au travail.').waitFor()
    await fay.locator('#part-domain').getByText('Commenter ce passage').click()
    await fay.locator('#part-domain').getByLabel('Votre commentaire').fill('Et le repos ?')
    await fay.locator('#part-domain').getByRole('button', { name: 'Envoyer le commentaire' }).click()
    await fay.locator('#part-domain .comments').getByText('Et le repos ?').waitFor()

    await ana.reload()
    await ana.locator('.comments').getByText('Answer', { exact: true }).click()
    await ana.locator('.comments').getByText('Taken up', { exact: true }).click()
    await ana.getByRole('button', { name: 'Send the answer' }).click()
    await ana.locator('.comments .chip').getByText('Taken up').waitFor()
    await ana.getByRole('button', { name: 'Adopt this version' }).click()
    await ana.getByText('Adopted. Members are told.').waitFor()
    assert.match(await ana.locator('main').innerText(), /Peer support and belonging\s+much/)
  }))

test('members agree to the agreement, without scripts and on a phone', () =>
  inBrowser(async (journey) => {
    const { open, communities } = journey
    const place = `/communities/${communities.circle}`
    const how = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } }
    const ana = await open('ana', how)
    await ana.goto(`${place}/agreement`)
    await ana.getByRole('button', { name: 'Choose the first clauses' }).click()
    await ana.getByRole('button', { name: 'Add this clause' }).first().click()
    await ana.getByRole('button', { name: 'Add this clause' }).first().click()
    await ana.getByRole('button', { name: 'Move up Clause 2' }).click()
    assert.match(await ana.getByLabel('Clause 1', { exact: true }).inputValue(), /Nobody we serve/)
    await ana.getByRole('button', { name: 'Save' }).click()
    await ana.getByRole('button', { name: 'Put it to the members' }).click()
    await ana.getByRole('button', { name: 'Adopt this version' }).click()
    await agree(journey, place)
    await ana.goto(`${place}/agreement`)
    await ana.getByText('1 of 3 members have agreed so far').waitFor()
  }))

async function agree({ open }: Journey, place: string): Promise<void> {
  const fay = await open('fay', { javaScriptEnabled: false })
  await fay.goto(place)
  await fay.getByRole('link', { name: 'La lire' }).click()
  await fay.getByRole('button', { name: 'J’y adhère' }).click()
  await fay.getByText('Merci. Votre accord est conservé.').waitFor()
  assert.equal(await fay.getByRole('link', { name: 'La lire' }).count(), 0)
}

test('somebody who was too late is taken to what happened, from the end of a long form', () =>
  inBrowser(async ({ open, communities }) => {
    const place = `/communities/${communities.circle}`
    const ana = await open('ana')
    await ana.goto(`${place}/charter`)
    await ana.getByRole('button', { name: 'Begin the charter' }).click()
    await ana.getByLabel('When we meet', { exact: true }).fill('Each month.')

    const fay = await open('fay')
    await fay.goto(`${place}/charter/1/editing`)
    await fay.getByLabel('Quand nous nous voyons', { exact: true }).fill('Chaque trimestre.')
    await fay.getByRole('button', { name: 'Enregistrer' }).click()
    await fay.getByText('Enregistré.').waitFor()

    await ana.getByRole('button', { name: 'Save' }).click()
    const told = ana.getByText('This version was changed, or put to the members')
    await told.waitFor()
    await ana.waitForFunction("document.activeElement?.id === 'first' && scrollY < 400")
    assert.equal(await ana.getByLabel('When we meet', { exact: true }).inputValue(), 'Each month.')
    await ana.locator('del').getByText('Chaque trimestre').waitFor()
  }))
