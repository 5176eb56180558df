/** What can happen to what an umbrella says in public. It carries the umbrella, and stands in its audit. */
export type FaceEvent = 'publicQuestions.changed' | 'framework.changed'
