import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'
import { courtBagBeginning } from './court-bag-beginning.ts'
import { courtBagEnd } from './court-bag-end.ts'

export const courtDays = threadsOf('victim-services', [
  discussion({
    handle: 'court-bag',
    title: 'What is in your bag on a court day?',
    by: 'kwame',
    at: '172d 08:45',
    body: `
      I emptied mine on the kitchen table last night and found that it tells what I have learned better than my
      orientation binder does. So, honestly: **what do you carry, and what for?** Small things welcome.
      Especially small things.
    `,
    reactions: { curious: ['rosa', 'meihua', 'genevieve'], celebrate: ['pilar'] },
    pinned: { by: 'amrit', at: '163d 09:02' },
    replies: [...courtBagBeginning, ...courtBagEnd],
  }),
  ask('documentProjects', {
    handle: 'explain-court-plain-words',
    title: 'Explaining court preparation without legal words: shall we write it once?',
    by: 'dana',
    at: '79d 10:15',
    body: `
      Third time this month that I explain what "disclosure" is with a napkin. I am sure that each of you has a
      better napkin. Shall we write the plain version together, term by term? I can start with ten words. It has
      to say at the top that it explains and does not advise, and who to ask for advice.
    `,
    reactions: { agree: ['tamsin', 'rosa', 'kwame'], celebrate: ['pilar'] },
    replies: [
      en(
        'kwame',
        '79d 11:30',
        `
        Yes please. My napkin for *adjournment*: "They stopped before they started. It is common, it isn't
        because of you, and somebody will give you a new date." The middle part is the part people need.
      `,
        { helped: true, reactions: { thanks: ['dana', 'tamsin'] } },
      ),
      fr(
        'ophelie',
        '79d 13:02',
        `
        Je me charge du français facile, pas d'une traduction. « Comparution » ne devient pas plus clair parce
        qu'on l'écrit en gros. Chez nous : « Le moment où la personne accusée doit se présenter. Souvent, c'est
        très court. »
      `,
        { helped: true, reactions: { thanks: ['dana', 'genevieve'] } },
      ),
      en(
        'pilar',
        '78d 09:20',
        `
        I keep the list. Proposal for each word: what it means in one sentence, how long it usually takes, what
        you may ask. If we can't fill the third, the word stays off until we can.
      `,
        { helped: true, reactions: { agree: ['kwame', 'dana', 'meihua'] } },
      ),
      en('tamsin', '77d 15:10', `Volunteering as the person who doesn't know. If I get it, it's plain.`, {
        reactions: { celebrate: ['pilar', 'dana', 'lorna'] },
      }),
      en(
        'lorna',
        '74d 08:40',
        `
        Before it goes anywhere outside, let somebody from the legal clinic read it. Not to make it longer. They
        owe me a coffee.
      `,
      ),
      en(
        'dana',
        '49d 16:00',
        `
        Twenty-two words, two languages, read by the clinic: they changed four sentences and asked for copies.
        @tamsin crossed out "proceeding" six times.
      `,
        { reactions: { celebrate: ['tamsin', 'kwame', 'pilar', 'ophelie'] } },
      ),
    ],
    outcome: {
      by: 'dana',
      at: '48d 09:30',
      result: 'solved',
      note: `
      Written, read by the clinic, in plain English and plain French. Pilar keeps it and wants the next ten
      words.
    `,
    },
  }),
  ask('requestInfo', {
    handle: 'remote-testimony-room',
    title: 'Who pays for the remote testimony room?',
    by: 'ronan',
    at: '27d 13:30',
    body: `
      We have been asked to provide a room for testimony by video. Chair, light, door that closes. Nobody can
      tell me whose budget that is. Does anybody know which line it came from in your region, if any?
    `,
    replies: [
      en(
        'mahalia',
        '27d 15:05',
        `
        Here it was a one-time equipment line, not a running cost, so look under *equipment* first. Ask the
        regional programme officer, in writing, and keep the answer: ours changed with the person.
      `,
        { helped: true },
      ),
      en(
        'kwame',
        '26d 09:10',
        `The library gave us a study room for free on weekday mornings. The librarian guards the door.`,
        {
          reactions: { celebrate: ['ronan', 'tamsin'] },
        },
      ),
    ],
  }),
  ask('seekExperience', {
    handle: 'first-time-by-video',
    title: 'Testifying by video for the first time: what do you say beforehand?',
    askedOf: ['Testimony by video'],
    by: 'rosa',
    at: '1d 10:20',
    body: `
      Our courthouse begins with video next month, and I have only ever prepared people for the room itself. What
      do you tell somebody beforehand that you wish you had known the first time?
    `,
    replies: [
      en(
        'kwame',
        '1d 11:05',
        `
        That the picture freezes, and that this is nobody's fault and means nothing. Say it twice. And look at the
        chair: for three hours, a chair matters more than the camera.
      `,
        { reactions: { thanks: ['rosa'], agree: ['mahalia'] } },
      ),
      fr(
        'genevieve',
        'PT6H',
        `
        On fait un essai la veille, avec la vraie porte et la vraie lumière. Dix minutes. Ce qui fait peur, c'est
        surtout de ne pas savoir qui voit quoi.
      `,
        { reactions: { thanks: ['ophelie'] } },
      ),
    ],
  }),
])
