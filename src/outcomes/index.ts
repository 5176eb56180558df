export { recordAction, recordDecision, recordLearning, rewordDecision, settleDecision } from './commands.ts'
export { closeAction, reopenAction, sayOfDecision } from './doing-commands.ts'
export type { OutcomeEvent } from './events.ts'
export {
  actionDayFrom,
  actionFormFrom,
  actionOwner,
  decisionForm,
  learningForm,
  settlingForm,
  voiceForm,
} from './forms.ts'
export { countVoices, settlings, voices, wordingOf } from './model.ts'
export type { Action, Decision, Learning, Outcomes, SaidAt, Voice, VoiceAt } from './model.ts'
export { decisionPath, gatheringOutcomesPath, outcomesPath } from './paths.ts'
export { findDecision, listOutcomes, openActions, ownActions } from './queries.ts'
export { listTakers, type Taker } from './takers-queries.ts'
export { decisionRules, outcomeRules } from './rules.ts'
export { outcomeRoutes, outcomesOf } from './routes.ts'
export { outcomeLists } from './views/gathering-outcomes-page.ts'
export { actionItem, decisionItem } from './views/said.ts'
export { actionFields, decisionFields, learningFields, voiceFields } from './views/fields.ts'
export { listSaidAt, listVoices, listVoicesAt } from './voices-queries.ts'
