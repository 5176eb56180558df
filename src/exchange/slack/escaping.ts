const mayMean = /[\\`*[_~<&:]/

/** Markdown in which these words mean only themselves, wherever on a line they stand but at its start. */
export function escapeText(text: string): string {
  if (!mayMean.test(text)) return text
  return (
    text
      .replace(/[\\`*[]/g, String.raw`\$&`)
      .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
      // An address that is read as one is not read for escapes.
      .replace(/:(?=\/\/)/g, String.raw`\:`)
      .replace(/~~+/g, (run) => run.replaceAll('~', String.raw`\~`))
      .replace(/<(?=[a-z/!?]|$)/gi, String.raw`\<`)
      .replace(/&(?=#?\w*(?:;|$))/g, String.raw`\&`)
  )
}

/** The same inside of a link's label. */
export function escapeLabel(text: string): string {
  return escapeText(text).replaceAll(']', String.raw`\]`)
}

const mayBegin = /^[#>+=|:\d-]/
const atStart = /^(?:#{1,6}(?=\s|$)|>|[+-](?=\s|$)|=(?==*\s*$)|[-|:](?=[-|:\s]*$))/

/** A finished line whose first letters would make it a heading, a list, a quote, a rule or part of a table. */
export function escapeLineStart(line: string): string {
  if (!mayBegin.test(line)) return line
  return line.replace(atStart, String.raw`\$&`).replace(/^(\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`)
}
