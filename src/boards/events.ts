/** What can happen to a board. Who writes, groups or votes is recorded nowhere. */
export type BoardEvent =
  | 'board.opened'
  | 'board.revealed'
  | 'board.named'
  | 'board.votingBegun'
  | 'board.closed'
  | 'board.steppedBack'
  | 'board.noteHeld'
  | 'board.noteRestored'
