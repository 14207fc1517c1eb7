import type { Place } from '../place.ts';
import type { View } from '../view.ts';
import { account, accounts } from './accounts.ts';
import { block } from './block.ts';
import { contracts, storage } from './contracts.ts';
import { entry, keys } from './keys.ts';
import { changes, momentum, momentums } from './momentums.ts';
import { overview } from './overview.ts';
import { prefixTree } from './prefix.ts';
import { find } from './search.ts';
import type { Asking } from './session.ts';
import { sizes } from './sizes.ts';

/**
 * What is to be seen at a place. A search is answered with the place it leads to. Throws the errors
 * of nom-db and `ExplorerError`; `failureOf` puts them into words.
 */
export async function answer(asking: Asking, place: Place): Promise<View> {
  switch (place.show) {
    case 'overview':
      return overview(asking);
    case 'sizes':
      return sizes(asking);
    case 'prefix':
      return prefixTree(asking, place);
    case 'keys':
      return keys(asking, place);
    case 'entry':
      return entry(asking, place);
    case 'momentums':
      return momentums(asking, place);
    case 'momentum':
      return momentum(asking, place);
    case 'changes':
      return changes(asking, place);
    case 'accounts':
      return accounts(asking, place);
    case 'account':
      return account(asking, place);
    case 'block':
      return block(asking, place);
    case 'contracts':
      return contracts(asking, place);
    case 'storage':
      return storage(asking, place);
    case 'search':
      return answer(asking, await find(asking, place));
  }
}
