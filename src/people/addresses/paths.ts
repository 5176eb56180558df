import { mePath } from '#shell/index.ts'

export const addressPath = `${mePath}/address`
/** Where the letter to a new address leads. */
export const newAddressPath = `${addressPath}/new`
