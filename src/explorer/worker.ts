/** The worker of the database explorer: reads databases beside the page, so that it never stops. */
import { DirectoryHandleSource, FileListSource } from '../../packages/nom-db/src/browser/index.ts';
import type { DatabaseName } from '../../packages/nom-db/src/decode/decoded.ts';
import type { Source } from '../../packages/nom-db/src/leveldb/index.ts';
import { answer } from './answers/answer.ts';
import type { Session } from './answers/session.ts';
import { databasesBelow } from './directory-handle.ts';
import { savedFile } from './download.ts';
import { ExplorerError, failureOf } from './failure.ts';
import { openSession } from './open.ts';
import { databasesAmong, levelDbFolders } from './own-directory.ts';
import type { Answer, ChosenFile, Opened, Question, Step } from './protocol.ts';
import { fetchSample } from './sample.ts';
import { seclude, tryToSend } from './seclusion.ts';
import { slim } from './slim.ts';
import { throttled } from './throttled.ts';
import type { View } from './view.ts';

/** Just what is used here of a worker's global scope. */
const scope = globalThis as unknown as EventTarget & {
  fetch: typeof fetch;
  postMessage(message: Answer): void;
  onmessage: (event: MessageEvent<Question>) => void;
};

let running = new AbortController();
/** Files that have come so far, before they are opened. */
let files: ChosenFile[] = [];
/** What is open: where it comes from, and whether it may change while the page looks at it. */
let open:
  | { sources: ReadonlyMap<DatabaseName, Source>; live: boolean; session: Session }
  | undefined;
/** The newest view with all it holds. */
let shown: View | undefined;

type Progress = { readonly signal: AbortSignal; readonly onStep: (step: Step) => void };
/** Every answer before it has its number. */
type Said = Answer extends infer One ? (One extends Answer ? Omit<One, 'id'> : never) : never;

scope.onmessage = ({ data: question }) => {
  const { id } = question;
  if (question.kind === 'files') {
    files.push(...question.files);
    return;
  }
  if (question.kind === 'save') {
    if (shown) scope.postMessage({ id, kind: 'file', ...savedFile(shown, question.table) });
    return;
  }
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const say = (message: Said) => {
    if (!signal.aborted) scope.postMessage({ id, ...message } as Answer);
  };
  const onStep = throttled((step: Step) => say({ kind: 'progress', step }));
  respond(question, { signal, onStep }).then(
    (message) => message && say(message),
    (error: unknown) => say({ kind: 'failed', failure: failureOf(error) }),
  );
};

async function respond(question: Question, progress: Progress): Promise<Said | undefined> {
  switch (question.kind) {
    case 'open-sample':
      return opened(await fetchSample(fetch, question.manifest, progress), false, progress);
    case 'open-files': {
      seclude(scope);
      return opened(chosenSources(question.looked), false, progress);
    }
    case 'open-handle': {
      seclude(scope);
      const found = await databasesBelow(question.handle, progress.signal);
      const sources = [...found].map(([name, folder]) => {
        return [name, new DirectoryHandleSource(folder)] as const;
      });
      return opened(new Map(sources), true, progress);
    }
    case 'read-again':
      if (!open) throw new ExplorerError('not-a-database', 'Nothing is open.');
      return opened(open.sources, open.live, progress);
    case 'ask':
      return asked(question, progress);
    case 'prove':
      return { kind: 'proof', proof: await tryToSend(scope) };
    default:
      return undefined;
  }
}

/** How often a directory that changes is opened again for one question. */
const ATTEMPTS = 5;

async function asked(
  { place }: Extract<Question, { kind: 'ask' }>,
  progress: Progress,
): Promise<Said> {
  let again: Opened | undefined;
  for (let attempt = 1; ; attempt++) {
    if (!open) throw new ExplorerError('not-a-database', 'Nothing is open.');
    try {
      const view = await answer({ session: open.session, ...progress }, place);
      shown = view;
      return { kind: 'view', view: slim(view), ...(again ? { opened: again } : {}) };
    } catch (error) {
      const vanished = (error as { code?: unknown }).code === 'vanished';
      if (!vanished || !open.live || attempt === ATTEMPTS) throw error;
      // The node has replaced a file: nothing of the older state may be mixed with the newer one.
      again = (await opened(open.sources, true, progress)).opened;
    }
  }
}

function chosenSources(looked: number): Map<DatabaseName, Source> {
  const folders = databasesAmong(levelDbFolders(files), looked);
  files = [];
  const sources = [...folders].map(([name, list]) => {
    return [name, new FileListSource(list.map(({ file }) => file))] as const;
  });
  return new Map(sources);
}

async function opened(
  sources: ReadonlyMap<DatabaseName, Source>,
  live: boolean,
  { signal }: Progress,
): Promise<{ kind: 'opened'; opened: Opened }> {
  const session = await openSession(sources);
  if (signal.aborted) await session.close?.();
  signal.throwIfAborted();
  await open?.session.close?.();
  open = { sources, live, session };
  const newest = session.ledger?.version.height;
  const levels = [...session.reports.values()].flatMap((report) => report.levels);
  return {
    kind: 'opened',
    opened: {
      databases: [...sources.keys()],
      size: levels.reduce((sum, { bytes }) => sum + bytes, 0),
      ...(newest === undefined ? {} : { newest: Number(newest) }),
    },
  };
}
