import { type FlatCell, flatTable, publishedRecords } from '../derive/table.ts';
import type { VmRecord } from '../schema/record.ts';
import type { Survey } from '../survey.ts';
import { label } from '../values/display.ts';
import { type Bar, bars } from './bars.ts';
import type { Picture } from './picture.ts';
import { timeline } from './timeline.ts';

/** Names of the pictures that can be asked for. */
export const PICTURES = ['families', 'calls', 'state', 'maturity', 'known'] as const;

/** Name of a picture. */
export type PictureName = (typeof PICTURES)[number];

interface Subject {
  record: VmRecord;
  name: string;
  cell(field: string): FlatCell | undefined;
}

/** Draws one picture from the published records. */
export function pictureOf(survey: Survey, name: PictureName): Picture {
  const cells = new Map(flatTable(survey).map((cell) => [`${cell.record} ${cell.field}`, cell]));
  const subjects = publishedRecords(survey).map(
    (record): Subject => ({
      record,
      name: `${record.name}: ${record.vm}`,
      cell: (field) => cells.get(`${record.id} ${field}`),
    }),
  );
  switch (name) {
    case 'families':
      return byChoice(survey, subjects, 'identity.family', {
        id: 'families',
        title: 'Families of machines on record',
        what: 'Family',
      });
    case 'calls':
      return byChoice(survey, subjects, 'execution.call-model', {
        id: 'calls',
        title: 'How one contract calls another',
        what: 'Call model',
      });
    case 'state':
      return stateCost(survey, subjects);
    case 'maturity':
      return maturity(subjects);
    case 'known':
      return known(survey, subjects);
  }
}

const DEPTH = [
  { name: 'first', text: 'deep record' },
  { name: 'second', text: 'short record' },
];

function byChoice(
  survey: Survey,
  subjects: readonly Subject[],
  field: string,
  { id, title, what }: { id: string; title: string; what: string },
): Picture {
  const groups = groupsOf(survey, subjects, field);
  const rows = groups.map(
    ({ label: words, members }): Bar => ({
      label: words,
      parts: [1, 2].map((tier) => members.filter(({ record }) => record.tier === tier).length),
      members: members.map((member) => member.name),
    }),
  );
  const largest = [...rows].sort((a, b) => b.members.length - a.members.length)[0];
  const description = `${count(subjects.length, 'machine')} in ${count(rows.length, 'group')}${
    largest ? `; the largest is ${largest.label} with ${largest.members.length}` : ''
  }.`;
  return bars({ id, title, description }, rows, DEPTH, what);
}

function stateCost(survey: Survey, subjects: readonly Subject[]): Picture {
  const later = ({ cell }: Subject) => {
    const rent = cell('state.rent');
    return rent?.state === 'known' && rent.value !== 'none';
  };
  const rows = groupsOf(survey, subjects, 'state.deposit').map(
    ({ label: words, members }): Bar => ({
      label: words,
      parts: [members.filter(later).length, members.filter((member) => !later(member)).length],
      members: members.map((member) =>
        later(member) ? `${member.name} (${member.cell('state.rent')?.text})` : member.name,
      ),
    }),
  );
  const paying = subjects.filter(later).length;
  return bars(
    {
      id: 'state',
      title: 'How stored data is paid for',
      description: `What is due when data is first stored, for ${count(subjects.length, 'machine')}; on ${paying} of them it costs something over time as well.`,
    },
    rows,
    [
      { name: 'first', text: 'costs something over time as well' },
      { name: 'second', text: 'nothing more is due, or it is not known' },
    ],
    'When it is stored',
  );
}

function maturity(subjects: readonly Subject[]): Picture {
  const spans = subjects.map(({ record: { name }, cell }) => {
    const since = cell('maturity.mainnet-since');
    const from = since?.state === 'known' ? String(since.value) : undefined;
    const clients = cell('maturity.clients');
    const independent = Array.isArray(clients?.value)
      ? clients.value.filter((item) => typeof item === 'object' && item.independent === true).length
      : 0;
    const mark = independent > 0 ? count(independent, 'implementation') : '';
    return { label: name, mark, ...(from === undefined ? {} : { from }) };
  });
  const days = subjects.map(({ record }) => record.defaults.asOf).sort();
  const end = days.at(-1) ?? '2015-01-01';
  const open = spans.filter(({ from }) => from === undefined).length;
  return timeline(
    {
      id: 'maturity',
      title: 'How long contracts have run on a main network',
      description: `From the first day on which users’ contracts could run to ${end}, with the number of independent implementations.${open > 0 ? ` Of ${count(open, 'machine')} the day is not known; the table lists them.` : ''}`,
    },
    spans,
    end,
    'Independent implementations',
  );
}

const STATES: ReadonlyArray<{ name: string; text: string; states: readonly string[] }> = [
  { name: 'first', text: 'a value', states: ['known'] },
  { name: 'second', text: 'none by design', states: ['none-by-design'] },
  { name: 'quiet', text: 'not applicable', states: ['not-applicable'] },
  { name: 'open', text: 'unknown', states: ['unknown'] },
  { name: 'moving', text: 'in transition or disputed', states: ['in-transition', 'disputed'] },
];

function known(survey: Survey, subjects: readonly Subject[]): Picture {
  const fields = [...survey.fields.values()].filter(({ data }) => data.from === undefined);
  const rows = subjects.map(({ name, cell }): Bar => {
    const states = fields.map(({ data }) => cell(data.id)?.state ?? 'missing');
    const parts = STATES.map(
      ({ states: those }) => states.filter((each) => those.includes(each)).length,
    );
    const members = STATES.flatMap(({ text }, index) =>
      parts[index]! > 0 ? `${text} ${parts[index]}` : [],
    );
    return { label: name, parts, members };
  });
  const picture = bars(
    {
      id: 'known',
      title: 'What is known of each machine',
      description: `Answers of ${count(subjects.length, 'machine')} to ${fields.length} questions by kind: a value, none by design, not applicable, unknown, in transition or disputed.`,
    },
    rows,
    STATES,
    'Machine',
  );
  return { ...picture, head: ['Machine', 'Answers', 'Of these'] };
}

/** Machines by the answer to a choice, in the order of the allowed values; what has no value comes last. */
function groupsOf(
  survey: Survey,
  subjects: readonly Subject[],
  id: string,
): { label: string; members: Subject[] }[] {
  const allowed = survey.fields.get(id)?.data.allowed ?? [];
  const valued = (subject: Subject) => subject.cell(id)?.value !== undefined;
  const named = allowed.map((option) => ({
    label: label(allowed, option.id),
    members: subjects.filter((subject) => subject.cell(id)?.value === option.id),
  }));
  const rest = subjects.filter((subject) => !valued(subject));
  const states = [...new Set(rest.map((subject) => subject.cell(id)?.text || 'not asked'))].sort();
  const others = states.map((text) => ({
    label: text,
    members: rest.filter((subject) => (subject.cell(id)?.text || 'not asked') === text),
  }));
  return [...named, ...others].filter(({ members }) => members.length > 0);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
