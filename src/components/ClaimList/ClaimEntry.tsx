import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import { type Verdict, verdictLabel } from '../../claims/claim';
import { textParts } from '../../claims/text';
import type { ClaimView, EvidenceView } from '../../claims/view';
import { useAddresses } from '../../config/use-addresses';
import styles from './styles.module.css';

/** Words, with what stands between backticks as code. */
function Text({ children }: { children: string }): ReactNode {
  return textParts(children).map((part, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never change places
    part.code ? <code key={i}>{part.text}</code> : part.text,
  );
}

function Source({ made }: { made: ClaimView['made'][number] }): ReactNode {
  const { where, date, url, archive, note } = made;
  const address = url ?? archive;
  return (
    <li>
      {address ? <a href={address}>{where}</a> : where}
      {', '}
      {date === 'unknown' ? 'date unknown' : <time dateTime={date}>{date}</time>}
      {url && archive && (
        <>
          {' ('}
          <a href={archive}>copy that was read</a>)
        </>
      )}
      {note && (
        <>
          {': '}
          <Text>{note}</Text>
        </>
      )}
    </li>
  );
}

function EvidenceItem({ evidence }: { evidence: EvidenceView }): ReactNode {
  const note = evidence.note && (
    <>
      {': '}
      <Text>{evidence.note}</Text>
    </>
  );
  if (evidence.kind === 'absence') {
    return (
      <li>
        Not found: {evidence.absent}. Searched: {evidence.searched}
        {note}
      </li>
    );
  }
  return (
    <li>
      <a
        className="citation"
        href={evidence.url}
        title={evidence.text}
        data-symbol={evidence.symbol}
      >
        <code>{evidence.symbol}</code>
      </a>{' '}
      <span className={styles.place}>{evidence.place}</span>
      {note}
    </li>
  );
}

function EditRecord({ id }: { id: string }): ReactNode {
  const { repository, branch } = useAddresses();
  return (
    <div data-pagefind-ignore>
      <p>
        <a href={`${repository}/edit/${branch}/data/claims/${id}.yaml`}>Edit this record</a>
      </p>
    </div>
  );
}

/** One claim: what is said, what the code does, and what shows it. */
export function ClaimEntry({ claim, verdict }: { claim: ClaimView; verdict: Verdict }): ReactNode {
  return (
    <article className={styles.claim} data-verdict={verdict} aria-labelledby={claim.id}>
      <Heading as="h3" id={claim.id}>
        {claim.claim}
      </Heading>
      <p>
        <strong className={styles.verdict}>{verdictLabel[verdict]}</strong>{' '}
        <Text>{claim.short}</Text>
      </p>
      <p>
        <Text>{claim.explanation}</Text>
      </p>
      <details>
        <summary>Where it is said, and what shows the answer</summary>
        <p>Said in:</p>
        <ul>
          {claim.made.map((made) => (
            <Source key={`${made.where} ${made.date}`} made={made} />
          ))}
        </ul>
        {claim.evidence.length > 0 && (
          <>
            <p>Evidence, read on {claim.checked}:</p>
            <ul>
              {claim.evidence.map((evidence) => (
                <EvidenceItem
                  key={evidence.kind === 'code' ? evidence.url : evidence.absent}
                  evidence={evidence}
                />
              ))}
            </ul>
          </>
        )}
        <EditRecord id={claim.id} />
      </details>
      {claim.pages.length > 0 && (
        <p className={styles.pages}>
          More:{' '}
          {claim.pages.map(({ address, title }, i) => (
            <span key={address}>
              {i > 0 && ', '}
              <Link to={address}>{title}</Link>
            </span>
          ))}
        </p>
      )}
    </article>
  );
}
