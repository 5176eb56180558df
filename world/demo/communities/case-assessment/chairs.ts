import { ask, celebration, discussion, en, fr, threadsOf } from '../../writing.ts'

export const chairs = threadsOf('case-assessment', [
  celebration({
    handle: 'fourth-agency-back',
    title: 'The agency that left is back',
    by: 'wren',
    at: '17d 13:20',
    body: `
      A year ago one of our six walked out, with reason. We did not fill the chair. We wrote twice a year: what
      we had changed, no question at the end. Last week they came, sat down and said "so, the agenda".
    `,
    reactions: { celebrate: ['gordon', 'ingrid', 'balraj', 'stellan', 'odile', 'solene', 'amrit'] },
    replies: [
      en(
        'gordon',
        '17d 14:00',
        `
        "No question at the end." I would have put a question at the end.
      `,
        { reactions: { agree: ['stellan', 'ingrid'] } },
      ),
      fr(
        'solene',
        '16d 09:00',
        `
        Une chaise laissée vide, c'est aussi une façon de parler. Bravo.
      `,
        { reactions: { agree: ['odile', 'wren'] } },
      ),
    ],
  }),
  ask('requestInfo', {
    handle: 'cochair-term-length',
    title: 'How long is a co-chair’s term with you?',
    by: 'stellan',
    at: '1d 11:00',
    body: 'I am in my sixth year and nobody dares to ask me. I am asking for them.',
    reactions: { celebrate: ['gordon'] },
    replies: [],
  }),
  discussion({
    handle: 'simulation-lighthouse',
    title: 'Writing an exercise that is fictional enough',
    by: 'ingrid',
    at: '52d 10:40',
    body: `
      Every exercise we wrote drifted towards something that one of us had known. So the new one is set in a
      lighthouse, in a country that doesn't exist, with a keeper and three visitors. Nobody can recognise
      anybody. And people play it **better**, since they look at the process and not for the answer. Has anyone
      else gone this far?
    `,
    replies: [
      en('balraj', '52d 12:00', `Ours is a ship. Same discovery.`, { reactions: { agree: ['ingrid'] } }),
      fr(
        'odile',
        '51d 09:10',
        `
        Je comprends maintenant pourquoi nos exercices nous épuisent : ils ne sont pas assez loin.
      `,
        {
          reactions: { agree: ['ingrid', 'stellan', 'gordon'] },
        },
      ),
      en(
        'stellan',
        '51d 11:45',
        `
        The only risk is that somebody falls in love with the lighthouse. We have a constable who draws maps of
        it.
      `,
        {
          reactions: { celebrate: ['ingrid', 'odile', 'wren'] },
        },
      ),
    ],
  }),
])
