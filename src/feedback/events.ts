/** What can happen to feedback. Who answered, and what, is recorded nowhere. */
export type FeedbackEvent = 'feedback.opened' | 'feedback.chosen'
