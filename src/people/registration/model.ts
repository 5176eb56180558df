import type { UmbrellaId } from '#database'
import type { Names } from '#kernel/viewer.ts'

/** The umbrella under which anybody may make an account. */
export interface OpenUmbrella {
  readonly id: UmbrellaId
  readonly name: Names
}
