/** A sentence for the person at the terminal. Any other error is a bug and shows its stack. */
export class Halt extends Error {}
