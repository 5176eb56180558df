/** Where the tests' cookies are sent, and what signs them. */
export const testSeal = { origin: 'http://hearth.test', secret: 'a secret that only tests know, long enough' }
