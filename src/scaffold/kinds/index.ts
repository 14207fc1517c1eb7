import type { Kind } from '../question.ts';
import { claim } from './claim.ts';
import { page } from './page.ts';
import { term } from './term.ts';
import { update } from './update.ts';
import { vm } from './vm.ts';

/** Everything `npm run new` can make, in the order it offers. */
export const KINDS: readonly Kind[] = [page, vm, claim, update, term];
