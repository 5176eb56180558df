import { announcement, ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const counsellingYear = threadsOf('counselling', [
  announcement({
    handle: 'how-we-use-this-place',
    title: 'How we use this room, and what stays out of it / Comment nous utilisons cet espace',
    by: 'amrit',
    at: '178d 09:00',
    body: `
      Three lines, agreed at our last meeting.

      - We talk about **our work**, never about somebody we work with. If a colleague in the next town could
        guess, it's too much.
      - Nobody owes an answer. Reading is a way to belong.
      - Write in English or in French, whichever is closer.

      Trois lignes : parler de notre travail et jamais d'une personne ; personne ne doit de réponse ; écrire
      dans la langue la plus proche.
    `,
    reactions: { agree: ['esther', 'leila', 'priya', 'marguerite', 'anneke'] },
    pinned: { by: 'amrit', at: '178d 09:05' },
    replies: [
      fr(
        'leila',
        '178d 10:00',
        `
        « La langue la plus proche. » Merci pour ces mots-là.
      `,
        { reactions: { care: ['amrit', 'marguerite'] } },
      ),
    ],
  }),
  ask('discussDevelopments', {
    handle: 'note-taking-assistants',
    title: 'We are offered software that writes session notes. What do you make of it?',
    by: 'priya',
    at: '47d 10:45',
    body: `
      A company offers our agency a free year: it listens to the session and writes the note. My manager sees
      hours saved. I see a microphone in the room. I want to be fair. **What would you ask before saying yes or
      no?**
    `,
    reactions: { curious: ['esther', 'tobias', 'jodie'] },
    replies: [
      en(
        'anneke',
        '47d 12:00',
        `
        My questions: Where does the recording live, and who can be made to hand it over? Can a person in
        distress truly say no to it? What does the *counsellor* stop noticing when she knows that somebody else
        listens? I have no answers, I would want theirs in writing.
      `,
        { helped: true, reactions: { agree: ['esther', 'priya', 'leila', 'jodie', 'tobias'] } },
      ),
      fr(
        'marguerite',
        '46d 09:15',
        `
        Et pourquoi la première année est-elle gratuite ? Mes notes ont trois lignes. Si elles sont trop
        longues, ce n'est pas un logiciel qu'il me faut, c'est la permission d'en écrire trois.
      `,
        { helped: true, reactions: { agree: ['priya', 'esther', 'leila', 'genevieve'] } },
      ),
      en(
        'tobias',
        '46d 10:30',
        `
        Our rule for anything new: would I explain it to a nine-year-old, in the room, before we start? I tried
        the sentence. I couldn't finish it.
      `,
        {
          reactions: { agree: ['jodie', 'anneke', 'sorcha'] },
        },
      ),
      en(
        'esther',
        '45d 08:25',
        `
        To be fair to your manager: hours are real. I asked for a half hour without bookings after lunch, for
        notes, and got it. That was the problem behind it.
      `,
        {
          helped: true,
          reactions: { thanks: ['priya'] },
        },
      ),
    ],
    outcome: {
      by: 'priya',
      at: '18d 15:00',
      result: 'solved',
      note: `
        Four questions in writing, three without an answer from the company. We said no thank you, and got the
        half hour.
      `,
    },
  }),
  ask('growConfidence', {
    handle: 'premiere-formation-a-donner',
    title: 'Ma première formation devant des collègues : est-ce que ça tient debout ?',
    language: 'fr',
    by: 'leila',
    at: '24d 09:30',
    body: `
      Deux heures sur le traumatisme vicariant, pour douze intervenantes d'une autre région. Mon plan :

      1. Tour de table : un mot, on peut passer
      2. Ce que c'est, ce que ce n'est pas (15 minutes, pas plus)
      3. Seule, par écrit : mes trois signes à moi
      4. À deux : *un* geste d'équipe, pas un geste individuel
      5. Rien à rapporter à la maison

      J'ai peur que le point 3 remue trop. Qu'en pensez-vous ?
    `,
    reactions: { care: ['marguerite', 'genevieve'] },
    replies: [
      fr(
        'marguerite',
        '24d 10:50',
        `
        Le point 3 est bon s'il reste *à elles*. Dis avant : « Personne ne lira cette feuille, pas même moi. »
        Et donne-leur de quoi la déchirer.
      `,
        { helped: true, reactions: { thanks: ['leila'], agree: ['anneke', 'genevieve'] } },
      ),
      en(
        'anneke',
        '24d 12:00',
        `
        I read it with my slow French and I like it a lot. Number 4 is what makes it different from every such
        training that I have sat through. Put a *break* after 3, a real one, with a door open.
      `,
        { helped: true, reactions: { agree: ['marguerite', 'leila'] } },
      ),
      fr(
        'genevieve',
        '23d 08:40',
        `
        « Rien à rapporter à la maison » : commence par là ! J'ai vu les épaules descendre juste en le lisant.
      `,
        {
          helped: true,
          reactions: { agree: ['marguerite', 'leila'] },
        },
      ),
      fr(
        'leila',
        '9d 17:15',
        `
        C'est fait. Le point 5 est passé en premier, les feuilles ont été déchirées avec enthousiasme, et elles
        ont choisi leur geste d'équipe : fermer la porte du bureau à midi. Merci, vous trois.
      `,
        { reactions: { celebrate: ['marguerite', 'anneke', 'genevieve', 'esther', 'priya'] } },
      ),
    ],
    outcome: {
      by: 'leila',
      at: '9d 17:20',
      result: 'solved',
      note: `
        Commencer par « rien à rapporter », pause après l’écrit, feuilles déchirées. On me demande de la
        refaire.
      `,
    },
  }),
  ask('mapKnowledge', {
    handle: 'who-works-with-older-women',
    title: 'Who among us works with women over seventy?',
    by: 'sorcha',
    at: '8d 13:40',
    body: `
      More of them come to us each year and everything I was trained in assumes somebody who is thirty. Who has
      been thinking about this, reading about it, failing at it? I'd like to know **who** first and *what*
      later.
    `,
    replies: [],
  }),
  discussion({
    handle: 'first-ten-minutes',
    title: 'Your first ten minutes',
    by: 'jodie',
    at: '16d 10:10',
    body: `What do you do in the first ten minutes with somebody new that nobody taught you?`,
    replies: [
      en(
        'esther',
        '16d 11:20',
        `
        I show where the washroom is, where the exit is, and that the chair turns. Then I sit in the worse
        chair.
      `,
        {
          reactions: { agree: ['priya', 'jodie', 'tobias'] },
        },
      ),
      fr(
        'marguerite',
        '15d 09:05',
        `
        Je dis combien de temps on a, et qu'on peut arrêter avant. Puis je me tais plus longtemps que ce qui est
        confortable.
      `,
        {
          reactions: { agree: ['leila', 'esther'] },
        },
      ),
      en(
        'tobias',
        '15d 12:10',
        `
        I'm on the floor before they come in. It's hard to be afraid of a man who is looking for a puzzle piece.
      `,
        {
          reactions: { care: ['jodie', 'anneke', 'sorcha'] },
        },
      ),
      en(
        'dana',
        '14d 08:30',
        `
        From outreach: I ask whether the *radio* may stay on. It gives us both somewhere to look with our ears.
      `,
        {
          reactions: { curious: ['jodie', 'priya'], thanks: ['tobias'] },
        },
      ),
      en(
        'jodie',
        '14d 09:00',
        `
        "Somewhere to look with our ears." Stealing.
      `,
        { quotes: { post: 4, words: 'somewhere to look with our ears' } },
      ),
    ],
  }),
])
