import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const everyDayVictimServices = threadsOf('victim-services', [
  announcement({
    handle: 'quarterly-gathering-programme-support',
    title: 'Quarterly gatherings: dates, and what you asked to talk about',
    by: 'amrit',
    at: '13d 09:00',
    alsoIn: ['outreach', 'counselling', 'sexual-assault'],
    body: `
      The four programme communities meet in the third week of next month, two hours each, by video with
      interpretation between English and French.

      You asked for three things most: **waiting lists**, **interpreters**, and *how we last*. Each community
      opens with the one that it asked for most often, and keeps the last half hour empty for what comes up.

      Reply here if the time is impossible for you. I can't promise to move it, but I want to know who we lose.
    `,
    reactions: { thanks: ['rosa', 'lorna', 'genevieve'], celebrate: ['pilar'] },
    replies: [
      en('ronan', '13d 12:10', `One o'clock Pacific is supper here. I will eat on mute.`, {
        reactions: { care: ['amrit'] },
      }),
      en(
        'amrit',
        '12d 08:45',
        `Noted, and I am sorry. Next quarter starts in the Atlantic morning. That is a promise.`,
        {
          reactions: { thanks: ['ronan'] },
        },
      ),
    ],
  }),
  ask('requestInfo', {
    handle: 'formulaire-indemnisation',
    title: 'Où trouver la version courante du formulaire de demande d’aide financière ?',
    language: 'fr',
    by: 'genevieve',
    at: '96d 09:20',
    body: `
      J'en ai trois dans mon tiroir, toutes avec une date différente, et le site du ministère en montre une
      quatrième. Laquelle utilisez-vous ? Et surtout, comment savez-vous quand elle change ?
    `,
    replies: [
      fr(
        'ophelie',
        '96d 10:05',
        `
        Celle du site, toujours, imprimée le jour même. J'ai jeté toutes les copies papier. Une demande refusée
        pour une mauvaise version, ça n'arrive qu'une fois.
      `,
        { helped: true, reactions: { thanks: ['genevieve'] } },
      ),
      en(
        'kwame',
        '96d 11:45',
        `
        En anglais, pardon: we have one person who opens the page on the first of each month and writes the date
        on the whiteboard. Very low technology. It works.
      `,
        { helped: true, reactions: { agree: ['ophelie', 'rosa'] } },
      ),
      fr(
        'solene',
        '95d 08:50',
        `
        J'ai écrit au ministère pour demander un avis par courriel à chaque changement. On m'a répondu que
        l'idée était intéressante. Je relance dans un mois.
      `,
        { reactions: { agree: ['genevieve', 'ophelie'] } },
      ),
    ],
    outcome: {
      by: 'genevieve',
      at: '90d 10:00',
      result: 'solved',
      note: 'Imprimée le jour même, et le tableau blanc le premier du mois. Mon tiroir est vide.',
    },
  }),
  ask('problemSolving', {
    handle: 'voicemail-safety',
    title: 'Voicemail: how do you call back when you don’t know who listens?',
    by: 'tamsin',
    at: '71d 14:15',
    body: `
      Our phones show the name of the agency. Blocked numbers don't get answered. Texting is not allowed by our
      policy from before texting. What do you do?
    `,
    replies: [
      en(
        'rosa',
        '71d 15:00',
        `
        We ask at the first contact: *may I call, may I leave a message, what should I say I am calling about?*
        And we write the answer where the next person can't miss it.
      `,
        { helped: true, reactions: { agree: ['lorna', 'kwame', 'pilar'] } },
      ),
      fr(
        'genevieve',
        '70d 09:30',
        `
        Nous avons un deuxième numéro, sans nom, réservé aux rappels. Et une règle : jamais de message si on ne
        l'a pas demandé avant. Le silence est parfois le plus sûr.
      `,
        { helped: true, reactions: { agree: ['ophelie', 'rosa'] } },
      ),
      en(
        'lorna',
        '70d 10:20',
        `
        And fix the policy. Ours was from the age of pagers. Take it to your manager as a *safety* question and
        not as a convenience one, then it lands on another pile.
      `,
        { reactions: { agree: ['tamsin', 'kwame'] } },
      ),
      en(
        'tamsin',
        '63d 16:00',
        `
        The three questions are on the intake sheet. The policy is "under review". I am told this can take a
        year.
      `,
      ),
    ],
    outcome: {
      by: 'tamsin',
      at: '40d 09:15',
      result: 'partly',
      note: 'Three questions: yes. Second line: ordered. Policy: somewhere on the other pile.',
    },
  }),
  ask('seekExperience', {
    handle: 'two-ferries-away',
    title: 'Has anyone set up accompaniment for people who live two ferries away?',
    by: 'rosa',
    at: '4d 09:40',
    body: `
      Two sailings each way, so a one-hour appointment is a two-day trip. We are thinking of training somebody
      who already lives there, a few hours a month. Has anyone done this in a place where **everybody knows
      everybody**? I worry about that more than about the training.
    `,
    reactions: { curious: ['ronan', 'meihua'] },
    replies: [],
  }),
  discussion({
    handle: 'new-intake-questions',
    title: 'We took six questions off our intake form',
    by: 'pilar',
    at: '20d 13:20',
    edited: '20d 13:32',
    body: `
      We went through the intake form and asked of each question: *who used the answer last year?* Six had never
      been used by anybody. They are gone. The form is one page, and the first meeting starts with a person
      instead of a pencil.
    `,
    reactions: { celebrate: ['rosa', 'lorna', 'kwame'], curious: ['tamsin', 'genevieve'] },
    replies: [
      en('lorna', '20d 14:00', `Which one was the hardest to let go?`),
      en(
        'pilar',
        '20d 14:25',
        `
        "How did you hear about us?" The board loved it. We now ask it to *agencies*, once a year, and get
        better answers.
      `,
        { reactions: { agree: ['lorna', 'mahalia'] } },
      ),
      fr(
        'ophelie',
        '19d 10:10',
        `
        On fait le même exercice en équipe vendredi. J'aime la question : qui s'en est servi ? Je parie sur
        huit.
      `,
        { reactions: { curious: ['pilar', 'genevieve'] } },
      ),
      fr('ophelie', '15d 16:30', `Onze.`, { reactions: { celebrate: ['pilar', 'genevieve', 'kwame', 'rosa'] } }),
    ],
  }),
  ask('coordination', {
    handle: 'share-court-days-neighbours',
    title: 'Neighbouring programmes: shall we cover each other’s court days?',
    by: 'kwame',
    at: 'PT4H',
    body: `
      Three programmes within an hour's drive of one courthouse, three workers sitting in the same corridor on
      the same mornings. Would a shared calendar of *who is there* be useful to anybody but me? No names of
      people we support, only ours.
    `,
    replies: [en('mahalia', 'PT2H', `Yes. And I would gladly stop pretending that I like Mondays there.`)],
  }),
])
