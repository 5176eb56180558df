import type { TopicKind } from '#database'

/** What members of the demonstration want to talk of, each in her language. */
export const topics: readonly { kind: TopicKind; words: string; isWithoutName?: boolean }[] = [
  { kind: 'question', words: 'How do you keep a waiting list short without turning people away at the door?' },
  { kind: 'topic', words: 'Our referral form has four pages. Could we agree on one that has two?' },
  { kind: 'concern', words: 'Être seule de garde la nuit : comment vous organisez-vous ?' },
  { kind: 'question', words: 'Calling back safely where a voicemail may be shared: what do you say first?' },
  {
    kind: 'concern',
    words: 'I am tired of saying no all day. How do others bear it, and for how long?',
    isWithoutName: true,
  },
  { kind: 'topic', words: 'L’interprétation le soir et la fin de semaine : qui a trouvé une solution qui tient ?' },
]
