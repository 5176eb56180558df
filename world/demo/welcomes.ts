import type { Both, Moment } from './model.ts'
import { both, bothAtLength } from './writing.ts'

interface Welcome {
  readonly community: string
  readonly by: string
  readonly words: Both
  readonly steps: readonly { readonly name: Both; readonly path: string }[]
}

/** What those who convene say to whoever comes in. Other communities have Hearth's own words. */
export const welcomes: readonly Welcome[] = [
  {
    community: 'victim-services',
    by: 'amrit',
    words: bothAtLength(
      `
      Come in, and leave your coat on if you have to be in court in twenty minutes.

      We are people who walk beside survivors: through reporting, through court, and through the long part after. Most of
      us are alone in our office, and none of us has seen everything. Here you can:

      - ask what you would ask the colleague at the next desk, if you had one
      - take what others have made, and change it
      - say that today was too much

      **What we never need** is anything that points to a client. A town is too much in a small province.

      If you do not know where to begin, read one conversation about court days, then say hello. Somebody will answer.
      `,
      `
      Entrez, et gardez votre manteau si vous devez être au tribunal dans vingt minutes.

      Nous accompagnons des survivantes : au moment de porter plainte, au tribunal, et dans le long temps d’après. La
      plupart d’entre nous sont seules dans leur bureau, et personne n’a tout vu. Ici, vous pouvez :

      - demander ce que vous demanderiez à la collègue d’à côté, si vous en aviez une
      - prendre ce que d’autres ont fait, et le changer
      - dire qu’aujourd’hui, c’était trop

      **Ce dont nous n’avons jamais besoin**, c’est de ce qui désigne une cliente. Une ville, c’est déjà trop.

      Si vous ne savez pas par où commencer, lisez une conversation sur les journées au tribunal, puis dites bonjour.
      Quelqu’un répondra.
      `,
    ),
    steps: [
      { name: both('Know how to leave this page quickly', 'Savoir quitter cette page rapidement'), path: '/safety' },
      {
        name: both('Look for one thing you need this week', 'Chercher une chose dont vous avez besoin cette semaine'),
        path: '/search',
      },
    ],
  },
]

/** Those who said that they are glad to be a buddy, by handle. */
export const willing = [
  { community: 'victim-services', people: ['lorna', 'pilar', 'rosa'] },
  { community: 'outreach', people: ['harpreet', 'freya'] },
] as const

interface Buddyship {
  readonly community: string
  readonly newcomer: string
  readonly buddy: string
  readonly asked: Moment
  readonly accepted?: Moment
}

/** Who is near whom, and who was asked and has not answered yet. */
export const buddyships: readonly Buddyship[] = [
  { community: 'victim-services', newcomer: 'maelle', buddy: 'lorna', asked: '8d 14:00', accepted: '7d 08:20' },
  { community: 'victim-services', newcomer: 'noor', buddy: 'rosa', asked: '1d 15:10' },
]
