/** Where in a shared document its words are: editors and the server agree on it. */
export const fragmentName = 'words'
