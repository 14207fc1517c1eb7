import { describe, expect, it } from 'vitest';
import { fieldFile, RECORD, smallSurvey, surveyOf } from '../fixture.ts';
import { readSurveyFiles } from '../load.ts';
import { parseSurvey } from '../survey.ts';
import { bars } from './bars.ts';
import { figureHtml } from './figure.ts';
import { WIDTH } from './picture.ts';
import { PICTURES, pictureOf } from './pictures.ts';
import { timeline } from './timeline.ts';

const { survey } = parseSurvey(readSurveyFiles(process.cwd()));
const subject = { id: 'some', title: 'Some & more', description: 'What it shows.' };

describe('every picture of the records', () => {
  it.each(PICTURES)('%s is named, described and has a table that says the same', (name) => {
    const { svg, title, description, head, rows } = pictureOf(survey, name);
    expect(svg).toContain('role="img"');
    expect(svg).toContain(`<title id="picture-${name}-t">`);
    expect(svg).toContain(`<desc id="picture-${name}-d">`);
    expect(title.length).toBeGreaterThan(10);
    expect(description.length).toBeGreaterThan(20);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it.each(PICTURES)('%s stays inside its width and is the same each time', (name) => {
    const { svg } = pictureOf(survey, name);
    expect(pictureOf(survey, name).svg).toBe(svg);
    for (const [, x, width] of svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)) {
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(WIDTH);
    }
    expect(svg).not.toMatch(/NaN|Infinity|style=|#[0-9a-f]{6}/);
  });

  it('counts every machine once where a question has one answer', () => {
    for (const name of ['families', 'calls', 'state'] as const) {
      const counted = pictureOf(survey, name).rows.reduce(
        (sum, [, number]) => sum + Number(number),
        0,
      );
      expect(counted).toBe(pictureOf(survey, 'known').rows.length);
    }
  });
});

it('the names of the time line fit its width', () => {
  for (const [, x, anchor, words = ''] of pictureOf(survey, 'maturity').svg.matchAll(
    /<text x="([\d.]+)" y="[\d.]+"( text-anchor="end")?>([^<]*)</g,
  )) {
    const width = words.length * 6.8;
    const [left, right] = anchor ? [Number(x) - width, Number(x)] : [Number(x), Number(x) + width];
    expect([words, left >= 0, right <= WIDTH]).toEqual([words, true, true]);
  }
});

it('puts machines without a value into a group of their own', () => {
  const made = surveyOf(
    smallSurvey({
      'data/fields/execution.call-model.yaml': fieldFile(
        'execution.call-model',
        1,
        'type: enum\nallowed:\n  - {id: direct, meaning: At once.}\n  - {id: later, meaning: Later.}',
      ),
      'data/vms/alpha.yaml': `${RECORD}  execution.call-model:\n    state: unknown\n    searched: [the manual]\n`,
    }),
  );
  expect(pictureOf(made, 'calls').rows).toEqual([['unknown', '1', 'Alpha: AVM']]);
});

describe('bars', () => {
  const parts = [
    { name: 'first', text: 'one kind' },
    { name: 'second', text: 'other kind' },
  ];

  it('are as long as their numbers, part by part, and name only kinds that occur', () => {
    const { svg, rows } = bars(
      subject,
      [
        { label: 'Long', parts: [3, 0], members: ['a', 'b', 'c'] },
        { label: 'Short', parts: [1, 0], members: ['d'] },
      ],
      parts,
      'What',
    );
    const widths = [...svg.matchAll(/width="([\d.]+)" height="12" class="first"/g)].map(([, w]) =>
      Number(w),
    );
    expect(widths[0]! / widths[1]!).toBeCloseTo(3, 1);
    expect(svg).not.toContain('other kind');
    expect(rows).toEqual([
      ['Long', '3', 'a; b; c'],
      ['Short', '1', 'd'],
    ]);
  });

  it('draw nothing for no machines', () => {
    expect(bars(subject, [], parts, 'What').rows).toEqual([]);
  });
});

describe('timeline', () => {
  it('draws the oldest first and lists what is not known last', () => {
    const { rows, svg } = timeline(
      subject,
      [
        { label: 'Late', from: '2020-06-01', mark: '' },
        { label: 'Lost', mark: '' },
        { label: 'Early', from: '2015-01-01', mark: '2 implementations' },
      ],
      '2026-08-20',
      'Mark',
    );
    expect(rows.map(([name, since]) => [name, since])).toEqual([
      ['Early', '2015-01-01'],
      ['Late', '2020-06-01'],
      ['Lost', 'unknown'],
    ]);
    expect(svg).toContain('>Early, 2 implementations<');
    expect(svg).not.toContain('>Lost<');
  });
});

it('a figure escapes what records say and opens its table on demand', () => {
  const picture = bars(
    subject,
    [{ label: 'A <b> & "c"', parts: [1], members: ['<script>'] }],
    [{ name: 'first', text: 'x' }],
    'What',
  );
  const html = figureHtml(picture);
  expect(html).toContain('<summary>The same as a table</summary>');
  expect(html).not.toMatch(/<b>|<script>/);
});
