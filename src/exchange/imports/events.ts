/** What imports do. Each carries the umbrella, and stands in its audit. */
export type ImportEvent = 'import.started' | 'import.ended'
