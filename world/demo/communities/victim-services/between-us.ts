import { discussion, en, fr, threadsOf } from '../../writing.ts'

export const betweenUs = threadsOf('victim-services', [
  discussion({
    handle: 'who-we-are',
    title: 'Who we are: say hello, and what you would gladly be asked',
    by: 'amrit',
    at: '150d 09:10',
    body: `
      Two lines are plenty: where your work happens, as wide as you like to say it, and one thing that others may ask
      you about. Your profile has room for the rest, and you choose there who sees what.
    `,
    pinned: { by: 'amrit', at: '150d 09:12' },
    reactions: { thanks: ['rosa', 'lorna'] },
    replies: [
      en(
        'rosa',
        '150d 12:40',
        `A small office in the west, which is me. Ask me what to let go of in a week with three courts.`,
        {
          reactions: { celebrate: ['amrit'], thanks: ['lorna'] },
        },
      ),
      fr(
        'genevieve',
        '149d 10:05',
        `Dans l'est, en français et en anglais selon la personne. On peut me demander des modèles de lettres.`,
        { reactions: { thanks: ['rosa', 'kwame'] } },
      ),
      en('kwame', '148d 16:20', `Court days, mostly. Ask me about waiting rooms: I have sat in all of ours.`, {
        reactions: { agree: ['pilar'] },
      }),
      en('pilar', '147d 08:30', `I keep lists. Ask me for one, and I will know where it is.`, {
        reactions: { celebrate: ['kwame', 'rosa'] },
      }),
    ],
  }),
  discussion({
    handle: 'the-kettle',
    title: 'The kettle: anything but work',
    by: 'lorna',
    at: '120d 16:55',
    body: `
      Every office that I liked had a kettle, and what was said beside it was never in the minutes. So here is ours.
      **One rule: nothing about work.** I begin: my tomatoes are green, all forty of them, and the nights are cold.
    `,
    pinned: { by: 'amrit', at: '119d 09:00' },
    reactions: { celebrate: ['rosa', 'kwame', 'pilar'], care: ['genevieve'] },
    replies: [
      en('kwame', '120d 17:10', `Chutney. My aunt says that a green tomato is only a shy one. :tomato:`, {
        reactions: { celebrate: ['lorna', 'rosa'] },
      }),
      fr('genevieve', '119d 12:15', `Chez nous, ils mûrissent sur le rebord de la fenêtre, dans le journal d'hier.`, {
        reactions: { thanks: ['lorna'] },
      }),
      en('rosa', '41d 17:30', `My choir has found a tenor. He is seventy-one and sings like a boat coming in.`, {
        reactions: { celebrate: ['lorna', 'pilar', 'genevieve'] },
      }),
      en('pilar', '6d 12:50', `Reporting from lunch: the first mandarins are in. That is all.`, {
        reactions: { agree: ['rosa', 'kwame'] },
      }),
    ],
  }),
])
