import { BODY_LINE, docPage, type Fixture } from '../fixture.ts';

const withBody = (body: string): Fixture => ({
  files: { 'docs/a.md': docPage(body) },
  at: `docs/a.md:${BODY_LINE}`,
});

export const red: Fixture[] = [
  withBody('[Accounts](/internal/ledger)'),
  withBody('[Accounts](/internal/ledger#accounts)'),
  withBody('[Accounts](./ledger.md)'),
  withBody('[Accounts](../ledger/)'),
  withBody('[Accounts](/internal/ledger.md)'),
];

export const green: Fixture[] = [
  {
    files: {
      'docs/a.md': docPage(
        '[A](/internal/ledger/) [B](/internal/ledger/#b) [C](#c) [D](/data/vms.json) [E](/) [F](https://example.org/a)',
      ),
    },
  },
];
