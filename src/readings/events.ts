/** What can happen to what is read for a gathering. */
export type ReadingEvent = 'readings.edited' | 'readings.noteTakenOut'
