import { secondStepPath, signInPath } from '#shell/index.ts'

export { secondStepPath } from '#shell/index.ts'

export const appPath = `${secondStepPath}/app`
export const appConfirmationPath = `${appPath}/confirmation`
export const appRemovalPath = `${appPath}/removal`
export const newCodesPath = `${secondStepPath}/codes`
/** Where whoever has shown the first of two shows the other. */
export const secondEntryPath = `${signInPath}/second-step`
