import { mePath } from '#shell/index.ts'

export const passwordPath = `${mePath}/password`
