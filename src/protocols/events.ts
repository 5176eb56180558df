/** What can happen to the protocols of a community. */
export type ProtocolEvent = 'protocol.added' | 'protocol.edited' | 'protocol.removed' | 'protocol.returned'
