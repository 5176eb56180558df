import assert from 'node:assert/strict'
import type { World } from '#world/world.ts'

interface Step {
  readonly kind: string
  readonly minutes: string
  readonly titleEn?: string
  readonly words?: string
  readonly wanted?: string
  readonly owner?: string
  readonly protocol?: string
}

/** Ana plans these steps for a gathering and publishes them. */
export async function withAgenda({ ask }: Pick<World, 'ask'>, path: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const { status, body } = await ask('ana', 'POST', `${path}/agenda/items`, { ...step })
    assert.equal(status, 303, body)
  }
  assert.equal((await ask('ana', 'POST', `${path}/agenda/publishing`)).status, 303)
}
