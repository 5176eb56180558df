import { ask, discussion, en, fr, threadsOf } from '../../writing.ts'

export const counselingEnFrancais = threadsOf('counselling', [
  ask('seekExperience', {
    handle: 'marcher-en-parlant',
    title: 'Des rencontres en marchant : qui le fait, et avec quelles précautions ?',
    language: 'fr',
    by: 'marguerite',
    at: '126d 09:00',
    body: `
      Certaines parlent mieux dehors, côte à côte. Mais dehors on peut croiser quelqu'un, il pleut, et personne
      ne sait où nous sommes. Si vous le faites : qu'est-ce qui est convenu **avant** de sortir ?
    `,
    replies: [
      fr(
        'leila',
        '126d 10:40',
        `
        Trois choses : le trajet, le mot qui veut dire « on rentre », et qui je suis si on croise quelqu'un.
        Elle choisit. J'ai déjà été une cousine, une prof de yoga, et personne.
      `,
        { helped: true, reactions: { thanks: ['marguerite'], agree: ['genevieve', 'sorcha'] } },
      ),
      en(
        'jodie',
        '125d 08:50',
        `
        And tell a colleague when you leave and when you're due, like a boat. Consent each time, because last
        week's yes was for last week's weather.
      `,
        {
          helped: true,
          reactions: { agree: ['marguerite', 'leila', 'anneke'] },
        },
      ),
      fr(
        'marguerite',
        '97d 16:00',
        `
        Cinq marches. Le mot de retour a servi une fois, et il a suffi. Merci.
      `,
        { reactions: { celebrate: ['leila', 'jodie'] } },
      ),
    ],
    outcome: {
      by: 'marguerite',
      at: '97d 16:05',
      result: 'solved',
      note: `
        Trajet, mot de retour, identité choisie, collègue prévenue. Une demi-page, relue par ma superviseure.
      `,
    },
  }),
  discussion({
    handle: 'la-chaise-vide-du-bureau',
    title: 'Quand une collègue part et que personne ne la remplace',
    language: 'fr',
    by: 'leila',
    at: '13d 11:15',
    body: `
      Poste gelé. Son bureau est vide, sa plante est chez moi, et on me dit « seulement pour quelque temps ». Je
      ne demande pas comment tout faire. Je demande ce que vous **avez cessé de faire**, et comment vous l'avez
      dit.
    `,
    reactions: { care: ['marguerite', 'genevieve', 'anneke', 'esther'] },
    replies: [
      en(
        'esther',
        '13d 12:30',
        `
        I wrote down what stops, with a date, and asked my manager to sign it. Not as a threat. So that *she*
        could show it upwards. She signed in a minute.
      `,
        {
          reactions: { thanks: ['leila'], agree: ['priya', 'jodie'] },
        },
      ),
      fr(
        'marguerite',
        '12d 09:00',
        `
        J'ai mis sur ma porte : « Un poste, un temps plein. » Tout le monde a ri, puis tout le monde a compris.
      `,
        {
          reactions: { agree: ['leila', 'genevieve'], celebrate: ['esther'] },
        },
      ),
      fr(
        'leila',
        '7d 16:40',
        `
        Liste signée ce matin. La plante fleurit. Je ne sais pas quoi en conclure.
      `,
        { reactions: { care: ['marguerite', 'esther', 'genevieve', 'anneke'] } },
      ),
    ],
  }),
])
