import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twinOf } from './index.ts';
import { plainLabel } from './statements.ts';
import type { TwinItem } from './twin.ts';

/** A twin as indented lines, for comparison at a glance. */
function told(source: string): string {
  const lines = (items: readonly TwinItem[], indent: string): string[] =>
    items.flatMap(({ text, children = [] }) => [indent + text, ...lines(children, `${indent}  `)]);
  const sections = twinOf(source)?.sections ?? [];
  return sections.flatMap(({ heading, items }) => [heading, ...lines(items, '  ')]).join('\n');
}

const unread = (source: string) => twinOf(source)?.unread;
const labels = (source: string) => twinOf(source)?.labels;

describe('flowchart', () => {
  it('tells links with labels and line styles, lone nodes and nested groups', () => {
    const source = `flowchart TB
  accTitle: T
  a["User &quot;x&quot;"] -->|"yes | no"| b(Pool) & c{{Hex}}
  b -- on time --> d[(Store)]
  b -. late .-> d
  c == now ==> d
  d <--> e((End)); e --- f>Flag]
  f --o a
  f --x g@{ shape: cyl, label: "Disk" }
  h ~~~ a
  lone[\`alone\`]
  subgraph outer [Outer group]
    direction LR
    subgraph inner
      b
    end
  end
  outer --> a`;
    expect(unread(source)).toEqual([]);
    expect(told(source)).toBe(`Links
  User "x" → Pool: yes | no
  User "x" → Hex: yes | no
  Pool → Store: on time
  Pool → Store: late (dotted)
  Hex → Store: now (thick)
  Store ↔ End
  End — Flag
  Flag → User "x" (ends with a circle)
  Flag → Disk (ends with a cross)
  h — User "x" (not drawn)
  Outer group → User "x"
Not linked
  alone
Groups
  Outer group: inner
  inner: Pool`);
    expect(labels(source)).toContain('yes | no');
    expect(labels(source)).not.toContain('outer');
  });

  it('reads statements behind the type', () => {
    expect(told('graph LR; a-->b')).toBe('Links\n  a → b');
  });

  it('keeps brackets, breaks and dashes of labels', () => {
    expect(told('graph TB\n a["f(x)[0]<br/>twice"] --> b-c.d[/in/out/]')).toBe(
      'Links\n  f(x)[0] twice → in/out',
    );
  });

  it.each([
    'classDef x fill:#f00',
    'style a fill:#f00',
    'a:::x --> b',
    'click a "https://example.org"',
    'linkStyle 0 stroke:#f00',
    'a --> ',
    'a[open --> b',
    '%%{init: {}}%%',
    'end',
  ])('does not pretend to read %s', (line) => {
    expect(unread(`flowchart TB\n  a --> b\n  ${line}`)).toEqual([{ line: 3, text: line.trim() }]);
  });
});

describe('sequence', () => {
  it('tells participants and numbered, nested messages', () => {
    const source = `sequenceDiagram
  autonumber 10 5
  actor U as User<br/>of NoM
  box Contracts
    participant C
  end
  U->>+C: call
  C-->>-U: answer
  Note over U,C: both
  loop daily
    par one
      U-)C: a
    and two
      U--xC: b
    end
  end
  critical must
    U->C: c
  option fails
    C-->U: d
  end
  break stop
    C<<->>D: e
  end
  opt more
    D->>D: f
  end
  alt if so
    D->>U: g
  else
    D->>C: h
  end
  deactivate C`;
    expect(unread(source)).toEqual([]);
    expect(told(source)).toBe(`Participants
  User of NoM (person)
  C (in Contracts)
  D
Messages
  10. User of NoM → C: call
  15. C → User of NoM: answer (dashed)
  Note over User of NoM and C: both
  Repeat: daily
    In parallel: one
      20. User of NoM → C: a (asynchronous)
    At the same time: two
      25. User of NoM → C: b (dashed, ends with a cross)
  Must happen: must
    30. User of NoM → C: c
  Option: fails
    35. C → User of NoM: d (dashed)
  Stop: stop
    40. C ↔ D: e
  Optional: more
    45. D → D: f
  If: if so
    50. D → User of NoM: g
  Otherwise
    55. D → C: h`);
  });

  it.each(['rect rgb(1,2,3)', 'A->>B', 'else x', 'links A: {}', 'participant A@{ "type": "x" }'])(
    'does not pretend to read %s',
    (line) => {
      expect(unread(`sequenceDiagram\n  ${line}`)).toEqual([{ line: 2, text: line }]);
    },
  );
});

describe('state', () => {
  it('tells transitions, composites, choices and notes', () => {
    const source = `stateDiagram-v2
  direction LR
  state "Waiting for it" as W
  state pick <<choice>>
  [*] --> W
  W --> pick : came
  pick --> Done : good
  Done : all is well
  Done --> [*]
  state Busy {
    [*] --> Run
    --
    state Deep {
      X --> Y : on
    }
  }
  pick --> Busy
  Idle
  note right of W : short
  note left of Done
    two
    lines
  end note`;
    expect(unread(source)).toEqual([]);
    expect(told(source)).toBe(`Transitions
  Start → Waiting for it
  Waiting for it → choice “pick”: came
  choice “pick” → all is well: good
  all is well → End
  choice “pick” → Busy
  Inside Busy
    Start → Run
    Inside Deep
      X → Y: on
States without transitions
  Idle
Notes
  Right of Waiting for it: short
  Left of all is well: two lines`);
    expect(labels(source)).toContain('Busy');
    expect(labels(source)).not.toContain('pick');
    expect(labels(source)).not.toContain('Done');
  });

  it.each(['classDef x fill:#f00', 'A --> ', '}'])('does not pretend to read %s', (line) => {
    expect(unread(`stateDiagram-v2\n  ${line}`)).toEqual([{ line: 2, text: line.trim() }]);
  });
});

describe('class', () => {
  it('tells classes, members, relations and notes', () => {
    const source = `classDiagram
  namespace store {
    class Db["Level DB"] {
      <<interface>>
      +get(key []byte)* []byte
      -cache Map~Hash, Block~
      +open()$
    }
  }
  class List~T~
  List : +add(item T)
  <<abstract>> List
  class Empty { }
  Db <|-- Mem : is one
  Db <|.. Mem
  Mem "1" *-- "0..n" List : holds
  Mem o-- Patch
  Mem --> Db
  Mem ..> Patch : uses
  Mem -- Empty
  Mem <--> Db
  note for Db "read only"
  note "of all"`;
    expect(unread(source)).toEqual([]);
    expect(told(source)).toBe(`Classes
  Level DB (interface, in store)
    +get(key []byte) []byte
    -cache Map<Hash, Block>
    +open()
  List<T> (abstract)
    +add(item T)
  Empty
  Mem
  Patch
Relations
  Mem extends Level DB: is one
  Mem implements Level DB
  List<T> (0..n) is a part of Mem (1): holds
  Patch belongs to Mem
  Mem → Level DB
  Mem depends on Patch: uses
  Mem — Empty
  Mem ↔ Level DB
Notes
  For Level DB: read only
  General: of all`);
    expect(labels(source)).toEqual(expect.arrayContaining(['«interface»', '[]byte', '0..n']));
  });

  it.each(['style A fill:#f00', 'class A:::x', 'A <--', '}'])(
    'does not pretend to read %s',
    (line) => {
      expect(unread(`classDiagram\n  ${line}`)).toEqual([{ line: 2, text: line }]);
    },
  );
});

describe('entities', () => {
  it('tells relations in numbers, and attributes with keys', () => {
    const source = `erDiagram
  direction LR
  a["Account"] {
    string address PK, UK "the address"
    string[] names
  }
  a ||--o{ BLOCK : owns
  a |o..o| BLOCK : ""
  BLOCK }|--|{ "Long name" : x
  BLOCK }o--|| a : of
  LONE`;
    expect(unread(source)).toEqual([]);
    expect(told(source)).toBe(`Relations
  Account (exactly one) owns BLOCK (zero or more)
  Account (zero or one) — BLOCK (zero or one)
  BLOCK (one or more) x Long name (one or more)
  BLOCK (zero or more) of Account (exactly one)
Entities
  Account
    address: string (primary key; unique key; the address)
    names: string[]
  BLOCK
  Long name
  LONE`);
  });

  it.each(['A one to many B : x', 'style A fill:#f00'])('does not pretend to read %s', (line) => {
    expect(unread(`erDiagram\n  ${line}`)).toEqual([{ line: 2, text: line }]);
  });

  it('reports an attribute that it does not understand', () => {
    expect(unread('erDiagram\n A {\n  lonely\n }')).toEqual([{ line: 3, text: 'lonely' }]);
  });
});

describe('every type', () => {
  const marks = [
    '-->',
    '[',
    ']',
    '(',
    '"',
    ':',
    '{',
    '}',
    'a',
    'b',
    ' ',
    '\n',
    '|',
    ';',
    '--',
    'end',
  ];

  it.each(['flowchart TB', 'sequenceDiagram', 'stateDiagram-v2', 'classDiagram', 'erDiagram'])(
    'reads anything as %s without failing, and drops no line in silence',
    (type) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 40 }), (parts) => {
          const lines = parts.join('').split('\n').length + 1;
          for (const { line } of unread(`${type}\n${parts.join('')}`) ?? []) {
            expect(line).toBeGreaterThan(1);
            expect(line).toBeLessThanOrEqual(lines);
          }
        }),
      );
    },
  );
});

describe('plainLabel', () => {
  it('shows what a reader sees', () => {
    expect(plainLabel(' "a<br/>b  c" ')).toBe('a b c');
    expect(plainLabel('#35;1 #quot;x#quot; &lt;T&gt; #nothing;')).toBe('#1 "x" <T> #nothing;');
  });
});
