/** What is said of a training in words, which is looked through before it is kept. */
export const worded = ['name', 'about', 'audience', 'place', 'length'].flatMap((of) => [`${of}En`, `${of}Fr`])
