/** Words that people choose first, and so do those who guess. Each is tried with what is often put after it. */
const words = `abcdefghij admin administrator azerty azertyuiop baseball basketball batman bienvenue bonjour butterfly
  canada canadiens changeme charlie chocolate chocolat computer dragon football hearth hello hockey iloveyou internet
  jetaime jordan letmein liverpool loveyou maison marseille master michael monkey montreal motdepasse nicolas ordinateur
  password pokemon princess princesse qwerty qwertyuiop quebec secret soleil starwars summer sunshine superman toronto
  trustno toto vancouver welcome whatever winter`
  .split(/\s+/)
  .filter(Boolean)

const commonest: ReadonlySet<string> = new Set(words)

/** Among the first guesses of anybody: a common word with a year behind it, one key over and over, a row of keys. */
export function isCommon(password: string): boolean {
  const trimmed = password.toLowerCase().replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const word = trimmed.replaceAll('@', 'a').replaceAll('0', 'o').replaceAll('$', 's').replaceAll('1', 'i')
  return commonest.has(word) || commonest.has(halved(word)) || new Set(password).size < 4 || isRow(password)
}

const rows = [
  '01234567890123456789',
  '98765432109876543210',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
]

function isRow(password: string): boolean {
  return rows.some((row) => row.includes(password.toLowerCase()))
}

function halved(word: string): string {
  const half = word.slice(0, word.length / 2)
  return half + half === word ? half : ''
}
