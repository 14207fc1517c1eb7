import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { engineScript } from './engine-file.ts';

it('answers for the entry of the index at once, and asks the line for all else', async () => {
  const asked: string[] = [];
  const fetch = (input: string) => {
    asked.push(input);
    return Promise.resolve(new Response('loaded'));
  };
  const self = { fetch };
  const worker =
    'self.ready=["/pagefind/pagefind-entry.json?ts=1","/pagefind/a.pf_meta"].map((a)=>self.fetch(a))';
  runInNewContext(engineScript(worker, '{"version":"1 </script>\'\\n\u2028"}\n'), {
    self,
    Response,
  });
  const ready = (self as unknown as { ready: Promise<Response>[] }).ready;
  const texts = await Promise.all(ready.map(async (response) => (await response).text()));
  expect(texts).toEqual(['{"version":"1 </script>\'\\n\u2028"}', 'loaded']);
  expect(asked).toEqual(['/pagefind/a.pf_meta']);
});
