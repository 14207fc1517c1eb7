/**
 * Everything that runs anywhere: the LevelDB reader, the decoder of a node's keys and values, and
 * the questions they answer. `nom-db/node` and `nom-db/browser` add where the files come from.
 */
export * from './decode/index.ts';
export * from './leveldb/index.ts';
export * from './questions/index.ts';
