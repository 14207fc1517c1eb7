import { type ReactNode, useEffect, useState } from 'react';
import type { Answer, Proof } from '../../explorer/protocol';
import { startWorker } from './start-worker';

/** Lets readers see for themselves that nothing leaves the browser. */
export function SendingTest(): ReactNode {
  const [proof, setProof] = useState<Proof | 'trying'>();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const attempt = () => {
    setProof('trying');
    const worker = startWorker();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'proof') return;
      setProof(data.proof);
      worker.terminate();
    };
    worker.postMessage({ id: 0, kind: 'prove' });
  };
  return (
    <p className="db-proof">
      <span>You need not take our word for it:</span>
      <button
        type="button"
        className="db-button"
        disabled={!ready || proof === 'trying'}
        onClick={attempt}
      >
        Try to send something
      </button>
      <span role="status">{proof && (proof === 'trying' ? 'Trying…' : proofText(proof))}</span>
    </p>
  );
}

function proofText({ refusedBy, left }: Proof): string {
  const first = refusedBy
    ? `The browser refused to let the worker reach another server, by the rule ${refusedBy} of this page.`
    : 'The browser did not refuse: this copy of the page comes without its policy. Do not open a directory here.';
  const second =
    left.length === 0
      ? 'Before a directory is opened, the worker gives up what is left: it has nothing left to send with.'
      : `Before a directory is opened, the worker keeps ${left.join(', ')}.`;
  return `${first} ${second}`;
}
