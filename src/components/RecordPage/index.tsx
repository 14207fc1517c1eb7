import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import { Fragment, type ReactNode } from 'react';
import type { ShortAnswer, ShortPage } from '../../survey/pages/short-pages';
import PageFoot from '../PageFoot';

/** A short record: a machine that has no page in prose, with every answer and its source. */
export default function RecordPage({ page }: { page: ShortPage }): ReactNode {
  const { id, title, description, summary, repositories, groups } = page;
  return (
    <Layout title={title} description={description}>
      <main
        id="main-content"
        tabIndex={-1}
        className="plain-page markdown"
        data-pagefind-body
        data-pagefind-filter="section:External"
      >
        <div data-pagefind-ignore="">
          <p>
            <Link to="/external/vms/">Virtual machines</Link>
          </p>
        </div>
        <h1>{title}</h1>
        <p>{summary}</p>
        <p>
          This is a short record: it answers the questions that tell machines apart.{' '}
          <Link to={`/external/compare/?pin=${id}`}>Compare it with the other machines</Link>, or
          read its code:{' '}
          {repositories.map(({ name, url, role }, index) => (
            <span key={url}>
              {index > 0 && ', '}
              <a href={url}>{name}</a> ({role})
            </span>
          ))}
          .
        </p>
        {groups.map((group) => (
          <section key={group.id}>
            <Heading as="h2" id={`group-${group.id}`}>
              {group.title}
            </Heading>
            <Answers title={group.title} answers={group.answers} />
          </section>
        ))}
        <PageFoot source={`data/vms/${id}.yaml`} />
      </main>
    </Layout>
  );
}

function Answers({
  title,
  answers,
}: {
  title: string;
  answers: readonly ShortAnswer[];
}): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the table scrolls and must be reached by keyboard
    <section className="table-scroll answers" tabIndex={0} aria-label={title}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Answer</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ question, text, known, remarks, sources }) => (
            <tr key={question}>
              <td>{question}</td>
              <td>
                {known ? <strong>{text}</strong> : <em>{text}</em>}
                {remarks.map((remark) => (
                  <span key={remark}>
                    <br />
                    {remark}
                  </span>
                ))}
              </td>
              <td>
                {sources.map(({ url, title: source, place }, index) => (
                  <Fragment key={`${url} ${place}`}>
                    {index > 0 && <br />}
                    <a href={url} title={source}>
                      {place || source}
                    </a>
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
