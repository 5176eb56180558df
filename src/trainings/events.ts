/** What can happen to a training. Each carries the umbrella. */
export type TrainingEvent =
  | 'training.drafted'
  | 'training.changed'
  | 'training.discarded'
  | 'training.announced'
  | 'training.written'
  | 'training.calledOff'
