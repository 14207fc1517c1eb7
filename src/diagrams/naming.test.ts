import { describe, expect, it } from 'vitest';
import { namingOf, withoutNaming } from './naming.ts';
import { diagramType } from './type.ts';

describe('namingOf', () => {
  it('reads title and description, on one line or in a block', () => {
    expect(namingOf('flowchart TB\n  accTitle: A title\n  accDescr: What: it shows')).toEqual({
      title: 'A title',
      description: 'What: it shows',
    });
    expect(namingOf('erDiagram\naccDescr {\n  two\n  lines\n}')).toEqual({
      title: undefined,
      description: 'two lines',
    });
  });

  it('takes an empty one for none', () => {
    expect(namingOf('erDiagram\n  accTitle:\n  accDescr:   ')).toEqual({});
  });
});

describe('withoutNaming', () => {
  it('blanks out naming and comments and keeps the lines', () => {
    const source = 'erDiagram\naccTitle: A\naccDescr {\n b\n}\n%% note\n%%{init: {}}%%\nX';
    expect(withoutNaming(source).split('\n')).toEqual([
      'erDiagram',
      '',
      '',
      '',
      '',
      '',
      '%%{init: {}}%%',
      'X',
    ]);
  });
});

describe('diagramType', () => {
  it('knows the five types by their first word', () => {
    expect(diagramType('%% c\n\n graph LR; a-->b')).toBe('flowchart');
    expect(diagramType('sequenceDiagram')).toBe('sequence');
    expect(diagramType('stateDiagram-v2\n')).toBe('state');
    expect(diagramType('classDiagram')).toBe('class');
    expect(diagramType('erDiagram')).toBe('er');
  });

  it('refuses others, and directives before the type', () => {
    for (const source of ['', 'gantt', 'flowcharts TB', '%%{init: {}}%%\nflowchart TB']) {
      expect(diagramType(source)).toBeUndefined();
    }
  });
});
