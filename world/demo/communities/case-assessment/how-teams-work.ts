import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const howTeamsWork = threadsOf('case-assessment', [
  announcement({
    handle: 'no-cases-here',
    title: 'No case is ever discussed here / Aucun cas n’est discuté ici',
    by: 'amrit',
    at: '179d 09:00',
    body: `
      You already know this better than I do. It stays pinned because the day one forgets is a tired day.

      - **How** a team works: yes. **Who or what** a team worked on: never, not even "a situation like".
      - If you need to think about a case, call your co-chair.
      - If you see something here that shouldn't be, tell me at once. Nobody will be embarrassed.

      En français : le fonctionnement, oui ; une situation, jamais. Si vous voyez quelque chose, dites-le-moi
      tout de suite.
    `,
    reactions: { agree: ['gordon', 'ingrid', 'balraj', 'odile', 'stellan'] },
    pinned: { by: 'amrit', at: '179d 09:02' },
    closed: { by: 'amrit', at: '179d 09:03' },
    replies: [],
  }),
  ask('problemSolving', {
    handle: 'four-hours-notice',
    title: 'Meetings on four hours’ notice: how do you get the right six people?',
    by: 'ingrid',
    at: '146d 08:40',
    body: `
      Two of six answer at once, two answer the next day, two have changed jobs. Everybody is willing. **What
      does your calling routine look like**, minute by minute?
    `,
    replies: [
      en(
        'stellan',
        '146d 10:10',
        `
        Two names per agency, phone tree, and a fixed sentence: "We meet at two, can you or can your second?" No
        more than that on the phone. If neither answers in thirty minutes I call their manager, and everybody
        knows that I will.
      `,
        { helped: true, reactions: { thanks: ['ingrid'], agree: ['balraj', 'gordon'] } },
      ),
      fr(
        'odile',
        '145d 09:00',
        `
        On vérifie la liste **le premier lundi du mois**, quand il ne se passe rien. Cinq minutes par agence.
        C'est ennuyeux, et c'est là que se gagne la journée où il se passe quelque chose.
      `,
        { helped: true, reactions: { agree: ['ingrid', 'stellan', 'solene'] } },
      ),
      en(
        'balraj',
        '145d 11:25',
        `
        And a fixed room that is always free at two. Ours is the staff lunch room. They know to take their
        sandwiches and go.
      `,
        {
          reactions: { agree: ['ingrid'] },
        },
      ),
      en(
        'ingrid',
        '96d 15:00',
        `
        First Monday, two names, one sentence, one room. Last drill: all six in fifty minutes.
      `,
        {
          reactions: { celebrate: ['stellan', 'odile', 'balraj', 'gordon', 'amrit'] },
        },
      ),
    ],
    outcome: {
      by: 'ingrid',
      at: '95d 09:00',
      result: 'solved',
      note: 'Drill each quarter. Fifty minutes, down from "tomorrow".',
    },
  }),
  discussion({
    handle: 'after-the-team-has-met',
    title: 'What do you do for each other after a hard meeting?',
    by: 'stellan',
    at: '111d 16:30',
    body: `
      Our team meets, decides, stands up, and six people drive off in six cars. Last month I noticed that I
      could describe everybody's opinion and nobody's face. What do you do in the ten minutes after?
    `,
    reactions: { care: ['ingrid', 'gordon', 'odile'] },
    replies: [
      en(
        'gordon',
        '111d 17:45',
        `
        We don't open the door until everybody has said one word. Not about the matter, about *themselves*.
        "Tired", "steady", "hungry". Nobody comments. Then the door.
      `,
        { reactions: { thanks: ['stellan'], agree: ['wren', 'balraj', 'ingrid'] } },
      ),
      fr(
        'odile',
        '110d 08:50',
        `
        Une règle chez nous : personne ne repart seul au volant avant d'avoir bu quelque chose de chaud. Une
        thermos, des tasses dépareillées. Le policier apporte maintenant les biscuits.
      `,
        { reactions: { care: ['stellan', 'gordon', 'ingrid'], agree: ['solene'] } },
      ),
      en(
        'ingrid',
        '110d 10:30',
        `
        And a call the next morning between the co-chairs, five minutes: *what did we do well, what will we do
        differently, how did you sleep?* In that order. The third is the reason for the other two.
      `,
        { reactions: { agree: ['stellan', 'balraj', 'wren'] } },
      ),
      en(
        'stellan',
        '80d 09:15',
        `
        One word at the door, for four meetings now. Someone said "proud" last time and had to sit down again.
      `,
        {
          reactions: { care: ['gordon', 'ingrid', 'odile', 'wren', 'balraj', 'amrit'] },
        },
      ),
    ],
  }),
  ask('discussDevelopments', {
    handle: 'new-information-sharing-guide',
    title: 'The new information-sharing guide: how do you read section 3?',
    by: 'balraj',
    at: '62d 10:00',
    body: `
      Forty pages from the ministry. Section 3 now says "necessary *and proportionate*" where the old one said
      "relevant". I have read it four times. I'm not asking for a legal opinion, I ask how you will **explain it
      to your team**.
    `,
    replies: [
      en(
        'gordon',
        '62d 12:10',
        `
        As a question to ask aloud, each time: "Do we need this to decide what we do *today*?" If the answer is
        "it is good to know", we don't.
      `,
        {
          helped: true,
          reactions: { agree: ['balraj', 'ingrid', 'stellan', 'odile'] },
        },
      ),
      fr(
        'odile',
        '61d 09:20',
        `
        Nous avons demandé à la conseillère juridique du ministère de venir répondre, une heure, devant trois
        équipes. Ses réponses étaient plus simples que le guide. Je peux demander une deuxième fois, pour tout
        le monde.
      `,
        { helped: true, reactions: { thanks: ['balraj', 'solene', 'ingrid'] } },
      ),
      en('amrit', '60d 08:45', `Please do, Odile. I'll find the hour and the interpretation.`),
      en(
        'balraj',
        '23d 14:30',
        `
        The hour happened. Gordon's question survived it, word for word.
      `,
        { reactions: { celebrate: ['gordon', 'odile', 'ingrid'] } },
      ),
    ],
    outcome: {
      by: 'balraj',
      at: '23d 14:35',
      result: 'solved',
      note: 'One question on a card in the middle of the table. For anything else we ask counsel.',
    },
  }),
  ask('visits', {
    handle: 'observer-une-simulation',
    title: 'Peut-on assister à l’une de vos simulations ?',
    language: 'fr',
    by: 'odile',
    at: '38d 09:30',
    body: `
      Notre équipe n'a jamais fait d'exercice. Avant d'en inventer un, nous aimerions en voir un, avec une
      situation *entièrement fictive*, à distance ou sur place. Deux personnes, silencieuses, avec des biscuits.
    `,
    replies: [
      en(
        'ingrid',
        '38d 11:00',
        `
        Yes. Ours is on the 9th of next month, and the scenario is about a fictional lighthouse. I will send the
        agreement for observers. The biscuits are binding.
      `,
        {
          helped: true,
          reactions: { celebrate: ['odile', 'stellan'] },
        },
      ),
      fr('odile', '38d 11:20', `Un phare ! Nous y serons.`),
    ],
  }),
])
