/** What the first run asks, in order. The password comes last, because it alone is not kept between two pages. */
export const steps = ['umbrella', 'community', 'invitation', 'administrator'] as const
export type Step = (typeof steps)[number]

export const firstRunPath = '/first-run'
export const stepPath = (step: Step) => `${firstRunPath}/${step}`
export const pathAfter = (step: Step) => stepPath(steps[steps.indexOf(step) + 1] ?? 'administrator')
