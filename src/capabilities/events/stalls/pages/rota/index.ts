// The door of the pages of the rota.
export { AskPage } from './ask.tsx';
export { ProposalPage } from './proposal.tsx';
