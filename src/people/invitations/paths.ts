/** Where an invitation's letter leads. Its secret is in the path, so no page on the way links elsewhere. */
export const invitationPath = (secret: string) => `/invitations/${secret}`
export const acceptancePath = (secret: string) => `${invitationPath(secret)}/acceptance`
