import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeCitation } from '../citations/describe.ts';
import { describe as titleOf } from './citation-title.ts';

const index = { repository: 'zenon-network/go-zenon' };
const sha = '667a69d9e9a418edf7580b08492ba5dcb9efd63a';

it('says in the browser what the build says', () => {
  const repository = fc.constantFrom('zenon-network/go-zenon', 'near/nearcore');
  const path = fc.constantFrom('vm/supervisor.go', 'a%20b/c.go', 'docs');
  const lines = fc.constantFrom('', '#L7', '#L7-L7', '#L7-L12');
  const symbol = fc.constantFrom(undefined, 'Supervisor.ApplyBlock', 'docs');
  fc.assert(
    fc.property(repository, path, lines, symbol, (owner, file, range, name) => {
      const url = `https://github.com/${owner}/blob/${sha}/${file}${range}`;
      const said = describeCitation({ url, ...(name ? { symbol: name } : {}) } as never, index);
      expect(titleOf(url, name)).toBe(said?.text);
    }),
  );
});

it('knows the root of a repository, and says nothing of other addresses', () => {
  expect(titleOf(`https://github.com/near/NEPs/tree/${sha}`, 'NEPs')).toBe(
    'NEPs · near/NEPs · . · 667a69d',
  );
  expect(titleOf('https://forum.example/t/1', 'x')).toBe('');
});
