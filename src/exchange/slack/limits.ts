/** How much of a file is believed. Generous for real workspaces, far from what a hostile file claims. */
export interface SlackLimits {
  readonly files: number
  /** Unpacked bytes of one file in the zip; however large, it is read piece by piece. */
  readonly fileBytes: number
  readonly totalBytes: number
  /** Unpacked bytes for each packed one. JSON of real conversations packs 5 to 60 times smaller. */
  readonly ratio: number
  /** Small files are not suspected: a day of identical greetings packs very well. */
  readonly ratioFromBytes: number
  /** One record: a message, a person, a channel with the ids of its members. */
  readonly recordBytes: number
}

const mebibyte = 1024 * 1024

export const slackLimits: SlackLimits = {
  files: 500_000,
  fileBytes: 1024 * mebibyte,
  totalBytes: 50 * 1024 * mebibyte,
  ratio: 200,
  ratioFromBytes: 4 * mebibyte,
  recordBytes: 4 * mebibyte,
}
