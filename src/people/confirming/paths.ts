import { mePath } from '#shell/index.ts'

/** Where a page that asks is answered, before it is shown. */
export const confirmationPath = `${mePath}/confirmation`
