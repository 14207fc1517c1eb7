/** The worker of the database explorer: reads databases beside the page, so that it never stops. */
import { FileListSource } from '../../packages/nom-db/src/browser/index.ts';
import { answer } from './answers/answer.ts';
import type { Session } from './answers/session.ts';
import { ExplorerError, failureOf } from './failure.ts';
import { openSession } from './open.ts';
import { databasesAmong } from './own-directory.ts';
import type { Answer, ChosenFile, Opened, Question, Step } from './protocol.ts';
import { fetchSample } from './sample.ts';
import { isDatabaseFile } from './sample-manifest.ts';
import { throttled } from './throttled.ts';

let session: Session | undefined;
let running = new AbortController();

/** Just what is used here of a worker's global scope. */
const scope = globalThis as unknown as {
  postMessage(message: Answer): void;
  onmessage: (event: MessageEvent<Question>) => void;
};

scope.onmessage = ({ data: question }) => {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { id } = question;
  const say = (message: Answer) => {
    if (!signal.aborted) scope.postMessage(message);
  };
  const onStep = throttled((step: Step) => say({ id, kind: 'progress', step }));
  respond(question, { signal, onStep }).then(
    (message) => message && say({ id, ...message } as Answer),
    (error: unknown) => say({ id, kind: 'failed', failure: failureOf(error) }),
  );
};

type Progress = { readonly signal: AbortSignal; readonly onStep: (step: Step) => void };

async function respond(question: Question, progress: Progress) {
  switch (question.kind) {
    case 'open-sample': {
      const sources = await fetchSample(fetch, question.manifest, progress);
      return open(sources, 0, progress);
    }
    case 'open-files': {
      const { sources, size } = chosenSources(question.files);
      return open(sources, size, progress);
    }
    case 'ask': {
      if (!session) throw new ExplorerError('not-a-database', 'Nothing is open.');
      return {
        kind: 'view',
        view: await answer({ session, ...progress }, question.place),
      } as const;
    }
    case 'cancel':
      return undefined;
  }
}

function chosenSources(files: readonly ChosenFile[]) {
  const chosen = [...databasesAmong(files)].map(([name, list]) => {
    return [name, list.filter(({ file }) => isDatabaseFile(file.name))] as const;
  });
  const size = chosen.flatMap(([, list]) => list).reduce((sum, { file }) => sum + file.size, 0);
  const sources = new Map(
    chosen.map(([name, list]) => [name, new FileListSource(list.map(({ file }) => file))]),
  );
  return { sources, size };
}

async function open(
  sources: Parameters<typeof openSession>[0],
  size: number,
  { signal }: Progress,
): Promise<{ kind: 'opened'; opened: Opened }> {
  const opening = await openSession(sources);
  signal.throwIfAborted();
  session = opening;
  const newest = opening.ledger?.version.height;
  const opened: Opened = {
    databases: [...sources.keys()],
    size,
    ...(newest === undefined ? {} : { newest: Number(newest) }),
  };
  return { kind: 'opened', opened };
}
