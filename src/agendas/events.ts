/** What can happen to what a gathering will be about. Who voted for what, and who put in what, is recorded nowhere. */
export type AgendaEvent =
  | 'agenda.edited'
  | 'agenda.published'
  | 'agenda.nears'
  | 'rota.asked'
  | 'rota.taken'
  | 'rota.declined'
  | 'rota.takenOff'
