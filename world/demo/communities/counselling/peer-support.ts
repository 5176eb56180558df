import { en, fr, support, threadsOf } from '../../writing.ts'

export const peerSupportInCounselling = threadsOf('counselling', [
  support({
    handle: 'last-hour-of-friday',
    title: 'The last hour of Friday',
    by: 'jodie',
    at: '9d 16:40',
    body: `
      By Friday at four I have nothing left, and then I drive home to people who would like some of me. I don't
      need ideas. I wanted to say it to somebody who knows what a full week of listening is.
    `,
    reactions: { care: ['esther', 'leila', 'dana', 'priya'] },
    replies: [
      en(
        'esther',
        '9d 18:05',
        `
        I know that drive. I used to sit in the car in front of the house for ten minutes with the engine off.
        Nobody ever asked, and it helped.
      `,
        { reactions: { care: ['jodie'], thanks: ['sorcha'] } },
      ),
      fr(
        'leila',
        '8d 08:15',
        `
        Merci de l'avoir écrit. Je croyais être la seule à n'avoir plus de mots le vendredi.
      `,
        { reactions: { care: ['jodie', 'marguerite'] } },
      ),
    ],
  }),
  support({
    handle: 'a-good-day',
    language: 'fr',
    title: 'Une bonne journée, pour une fois',
    by: 'marguerite',
    at: '3d 17:20',
    body: `
      Rien de spécial : personne n'a annulé, j'ai dîné assise, et j'ai ri avec une collègue. Je le note ici,
      parce qu'on ne se dit que les autres journées.
    `,
    reactions: { celebrate: ['leila', 'genevieve', 'esther'] },
    replies: [
      en(
        'sorcha',
        '2d 09:30',
        `
        Lunch sitting down! I will try for that on Thursday and report back.
      `,
        { reactions: { celebrate: ['marguerite'] } },
      ),
    ],
  }),
])
