import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Halt } from './halt.ts'
import { run } from './import.ts'

describe('an import that was not asked for clearly', () => {
  const unclear: Readonly<Record<string, readonly string[]>> = {
    'Direct messages are between those who wrote them': ['slack', 'x.zip', '--direct-messages'],
    "Unknown option '--comunity'": ['slack', 'x.zip', '--comunity', 'Circle'],
    'does not say where the channel goes': ['slack', 'x.zip', '--channel', 'general'],
    'There is no data called elsewhere': ['slack', 'x.zip', '--on', 'elsewhere'],
    'There is no language de': ['slack', 'x.zip', '--language', 'de'],
  }
  for (const [said, args] of Object.entries(unclear))
    test(`is not begun: ${args.join(' ')}`, async () => {
      await assert.rejects(run(args), (error) => error instanceof Halt && error.message.includes(said))
    })
})
