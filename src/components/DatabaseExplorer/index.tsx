import { type ReactNode, useEffect, useRef } from 'react';
import { bytes, count } from '../../explorer/format';
import type { State } from '../../explorer/state';
import { Chooser } from './Chooser';
import { SendingTest } from './SendingTest';
import { Toolbar } from './Toolbar';
import './database-explorer.css';
import { type Addresses, type Explorer, useExplorer } from './useExplorer';
import { ViewPanel } from './ViewPanel';

/** The application: chooser, toolbar, one view at a time. */
export function DatabaseExplorer(addresses: Addresses): ReactNode {
  const explorer = useExplorer(addresses);
  const { state } = explorer;
  return (
    <section className="db-explorer" aria-label="Database explorer" data-pagefind-ignore>
      {state.opened ? (
        <Toolbar explorer={explorer} />
      ) : (
        <>
          <Chooser explorer={explorer} />
          <SendingTest />
        </>
      )}
      <Status explorer={explorer} />
      {state.view && state.opened && <ViewPanel explorer={explorer} view={state.view} />}
    </section>
  );
}

/** What is going on, for eyes and ears. */
function Status({ explorer }: { explorer: Explorer }): ReactNode {
  const { state, cancel } = explorer;
  const { busy, step, failure } = state;
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) alert.current?.focus();
  }, [failure]);
  return (
    <>
      <div className="db-status" role="status">
        {busy && (
          <>
            <progress
              aria-label="Progress"
              {...(step?.total ? { value: step.done, max: step.total } : {})}
            />
            <span>{progressText(state)}</span>
          </>
        )}
      </div>
      {busy && step && (
        <button type="button" className="db-button" onClick={cancel}>
          Stop
        </button>
      )}
      {failure && (
        <div ref={alert} className="db-failure" role="alert" tabIndex={-1}>
          <strong>{failure.title}.</strong> {failure.message} {failure.advice}
        </div>
      )}
    </>
  );
}

function progressText({ opened, step }: State): string {
  if (!step) return opened ? 'Reading…' : 'Opening…';
  const amount = step.unit === 'bytes' ? bytes(step.done) : `${count(step.done)} ${step.unit}`;
  if (!step.total) return `Read ${amount} so far…`;
  const total = step.unit === 'bytes' ? bytes(step.total) : count(step.total);
  return `Read ${amount} of ${total}…`;
}
