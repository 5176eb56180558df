import { mePath } from '#shell/index.ts'

export const myPicturePath = `${mePath}/picture`
export const pictureRemovalPath = `${myPicturePath}/removal`
