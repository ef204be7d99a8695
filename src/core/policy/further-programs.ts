/** Names of the programs beside AL-CTO, apart from their data: all that the side panel needs of them. */
export const FURTHER_PROGRAMS = ['TD-CEU'];
