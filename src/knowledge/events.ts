/** What can happen to what people can be asked about. The facts never hold a topic's words. */
export type KnowledgeEvent = 'topic.claimed' | 'topic.withdrawn'
