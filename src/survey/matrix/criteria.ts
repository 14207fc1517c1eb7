import { byOption, items, scored } from './answer.ts';
import type { Criterion } from './criterion.ts';
import { larger, smaller } from './interval.ts';

const DAYS_OF_YEAR = 365.25;
const YEARS_FOR_FULL_SCORE = 8;

/** A machine that is only proposed has no implementation and no years on a main network: known, not open. */
const NOT_IN_USE = { none: 0, notApplicable: 0 };

/** What the node demands of any machine, see /internal/for-a-vm/constraints/: weight 3. */
const MACHINE: Criterion[] = [
  {
    id: 'asynchronous-calls',
    title: 'Asynchronous calls',
    kind: 'machine',
    question: 'Has it been run with calls that are executed later, without a return value?',
    fields: ['execution.call-model'],
    rule: 'asynchronous messages or continuations 1; queued, or no calls at all, 0.5; synchronous 0',
    why: 'A call and its execution are two blocks; a contract cannot wait for another.',
    weight: 3,
    score: (answers) =>
      byOption(answers('execution.call-model'), {
        'async-messages': 1,
        'async-promises': 1,
        'queued-actions': 0.5,
        'validation-only': 0.5,
        'sync-reentrant': 0,
        'sync-no-reentrancy': 0,
        'sync-self-only': 0,
      }),
  },
  {
    id: 'repeatable-meter',
    title: 'Repeatable meter',
    kind: 'machine',
    question: 'Does every node count the same work for the same run?',
    fields: ['metering.where', 'metering.precision'],
    rule: 'the smaller of: counted in the machine, or known beforehand, 1; only calls to the host 0.3; measured time or nothing 0 – and: exact 1, by runs of instructions 0.9, an upper bound 0.8, sampled 0',
    why: 'If the count decides over success, a count that differs between nodes splits them.',
    weight: 3,
    score: (answers) =>
      smaller(
        byOption(
          answers('metering.where'),
          {
            'interpreter-per-op': 1,
            'injected-per-block': 1,
            'injected-per-op': 1,
            'jit-checkpoint': 1,
            'engine-fuel': 1,
            'static-bound': 1,
            'host-only': 0.3,
            'wall-clock': 0,
            none: 0,
          },
          { none: 0 },
        ),
        byOption(
          answers('metering.precision'),
          { exact: 1, batched: 0.9, 'upper-bound': 0.8, sampled: 0 },
          { none: 0, notApplicable: 1 },
        ),
      ),
  },
  {
    id: 'paid-ahead',
    title: 'Bound before it runs',
    kind: 'machine',
    question: 'Is the most that a call can cost committed before it runs?',
    fields: ['price.prepay'],
    rule: 'a limit, declared amount, lock or quota is taken first 1; nothing is taken 0',
    why: 'The sender’s plasma is settled with the send; the receive is executed afterwards, by others.',
    weight: 3,
    score: (answers) =>
      byOption(
        answers('price.prepay'),
        {
          'full-limit-prepaid-refund': 1,
          'declared-no-refund': 1,
          'resource-lock': 1,
          'quota-debit': 1,
          'partial-refund': 1,
          none: 0,
        },
        { none: 0 },
      ),
  },
  {
    id: 'same-numbers',
    title: 'Same numbers everywhere',
    kind: 'machine',
    question: 'Can floating point make two nodes disagree?',
    fields: ['determinism.floats'],
    rule: 'no such instructions, or refused, 1; computed in software 0.9; one form for results that are no number 0.7; as the processor does 0',
    why: 'Every node repeats each receive and compares hashes.',
    weight: 3,
    score: (answers) =>
      byOption(
        answers('determinism.floats'),
        {
          'not-in-instruction-set': 1,
          forbidden: 1,
          softfloat: 0.9,
          'canonicalised-nan': 0.7,
          'host-native': 0,
        },
        { none: 1, notApplicable: 1 },
      ),
  },
  {
    id: 'counted-stack',
    title: 'Counted stack',
    kind: 'machine',
    question: 'Do all nodes stop at the same depth of the stack?',
    fields: ['determinism.stack-limit'],
    rule: 'values or frames are counted, the size is declared or that of the memory, or the stack is paid like memory, 1; bytes of the native stack 0',
    why: 'A limit in native bytes differs between builds and processors.',
    weight: 3,
    score: (answers) =>
      byOption(
        answers('determinism.stack-limit'),
        {
          'deterministic-height': 1,
          frames: 1,
          'memory-cost': 1,
          'declared-size': 1,
          'own-memory': 1,
          'native-bytes': 0,
        },
        { notApplicable: 1 },
      ),
  },
  {
    id: 'bounded-memory',
    title: 'Bounded memory',
    kind: 'machine',
    question: 'Is working memory bounded, so that small nodes can follow?',
    fields: ['limits.memory'],
    rule: 'a fixed bound 1; none, so that only cost bounds it, 0.5',
    why: 'Limits of the host must not decide over a result.',
    weight: 3,
    score: (answers) => scored(answers('limits.memory'), () => 1, { none: 0.5, notApplicable: 1 }),
  },
  {
    id: 'whole-undo',
    title: 'A step is undone whole',
    kind: 'machine',
    question: 'Does a failing step leave nothing behind?',
    fields: ['fault.partial-state'],
    rule: 'undone, each step for itself, or nothing is changed by running, 1; a part may be kept 0.5',
    why: 'A failing receive undoes its writes and returns the coins; every way of stopping must end so.',
    weight: 3,
    score: (answers) =>
      byOption(
        answers('fault.partial-state'),
        {
          'rolled-back': 1,
          'per-receipt': 1,
          'no-partial-state': 1,
          'committed-before-await': 0.5,
          'explicit-commit': 0.5,
        },
        { none: 1 },
      ),
  },
];

/** What building and keeping it costs, and how well it is proved: weight 2. */
const EFFORT: Criterion[] = [
  {
    id: 'implementations',
    title: 'Implementations',
    kind: 'effort',
    question: 'How many independent implementations run on the main network?',
    fields: ['maturity.clients'],
    rule: 'none, or not in use yet, 0; one 1/3; two 2/3; three or more 1',
    why: 'Two independent ones show that the description suffices to build a third.',
    weight: 2,
    score: (answers) =>
      scored(
        answers('maturity.clients'),
        (value) => Math.min(3, items(value).filter((item) => item.independent === true).length) / 3,
        NOT_IN_USE,
      ),
  },
  {
    id: 'in-go',
    title: 'An implementation in Go',
    kind: 'effort',
    question: 'Is one of the implementations on record written in Go?',
    fields: ['maturity.clients'],
    rule: 'yes 1; no 0. Only implementations that a recorded network runs are known here',
    why: 'The node is written in Go; another language means linking, building and reviewing two worlds.',
    weight: 2,
    score: (answers) =>
      scored(
        answers('maturity.clients'),
        (value) => (items(value).some((item) => /^go(lang)?\b/i.test(`${item.language}`)) ? 1 : 0),
        NOT_IN_USE,
      ),
  },
  {
    id: 'specification',
    title: 'Specification',
    kind: 'effort',
    question: 'How exactly is the machine described apart from its code?',
    fields: ['maturity.formal'],
    rule: 'formal semantics or proofs 1; a specification that runs 0.8; prose 0.5; the code is the specification 0',
    why: 'A second implementation, and a review, stand or fall with the description.',
    weight: 2,
    score: (answers) =>
      byOption(
        answers('maturity.formal'),
        { 'formal-semantics': 1, proofs: 1, 'executable-spec': 0.8, 'prose-spec': 0.5 },
        { none: 0 },
      ),
  },
  {
    id: 'languages',
    title: 'Languages',
    kind: 'effort',
    question: 'In how many languages can authors write, experiments aside?',
    fields: ['languages.supported'],
    rule: 'one 0.5; two 0.75; three or more 1',
    why: 'Authors choose a platform by the language they know.',
    weight: 2,
    score: (answers) =>
      scored(
        answers('languages.supported'),
        (value) => {
          const ready = items(value).filter((item) => item.maturity !== 'experimental').length;
          return [0, 0.5, 0.75][ready] ?? 1;
        },
        { none: 0 },
      ),
  },
  {
    id: 'years',
    title: 'Years in use',
    kind: 'effort',
    question: 'How long have contracts of users run on it?',
    fields: ['maturity.mainnet-since'],
    rule: `years on a main network, up to the day the record speaks for, divided by ${YEARS_FOR_FULL_SCORE}; at most 1`,
    why: 'Years with funds at stake are experience that no test replaces.',
    weight: 2,
    score: (answers) => {
      const answer = answers('maturity.mainnet-since');
      return scored(
        answer,
        (since) => {
          const first = typeof since === 'string' ? Date.parse(since) : Number.NaN;
          const days = (Date.parse(answer.asOf ?? '') - first) / 86_400_000;
          if (Number.isNaN(days)) return undefined;
          return Math.max(0, Math.min(1, days / DAYS_OF_YEAR / YEARS_FOR_FULL_SCORE));
        },
        NOT_IN_USE,
      );
    },
  },
];

/** Rules of the network: NoM has its own, so they show experience, not a property one would get: weight 1. */
const NETWORK: Criterion[] = [
  {
    id: 'without-fees',
    title: 'Without fees',
    kind: 'network',
    question: 'Has it been run where users pay no fee for a transaction?',
    fields: ['feeless.model'],
    rule: 'by stake, pledge, proof of work, credits or mana 1; a free allowance, free operations or a sponsor 0.5; the sender pays 0',
    why: 'Layer 1 of the Network of Momentum has no fee.',
    weight: 1,
    score: (answers) =>
      byOption(
        answers('feeless.model'),
        {
          'stake-weighted': 1,
          'quota-pledge': 1,
          'quota-pow': 1,
          'resource-credits': 1,
          'regenerating-mana': 1,
          'free-operations': 0.5,
          'free-tier': 0.5,
          sponsored: 0.5,
        },
        { none: 0, notApplicable: 0 },
      ),
  },
  {
    id: 'failure-on-record',
    title: 'Failure stays on record',
    kind: 'network',
    question: 'Is a failing call recorded, and does it cost its sender something?',
    fields: ['fault.failed-tx-on-chain'],
    rule: 'recorded, at a price or from the quota, 1; not recorded 0.25; recorded for nothing 0',
    why: 'The send of a failing call stays, and so does the receive that records the failure.',
    weight: 1,
    score: (answers) =>
      byOption(
        answers('fault.failed-tx-on-chain'),
        { 'included-paid': 1, 'included-quota': 1, 'not-included': 0.25, 'included-free': 0 },
        { notApplicable: 0 },
      ),
  },
  {
    id: 'state-paid',
    title: 'State has a price',
    kind: 'network',
    question: 'Does somebody lock or keep paying something for stored data?',
    fields: ['state.deposit', 'state.rent'],
    rule: 'a deposit, minimum balance or bought space, or rent, 1; a fee once 0.5; only quota 0.25; nothing 0; the larger of both fields',
    why: 'Plasma becomes free again after a block is confirmed; what was stored stays.',
    weight: 1,
    score: (answers) =>
      larger(
        byOption(
          answers('state.deposit'),
          {
            'locked-deposit-refundable': 1,
            'min-balance': 1,
            'min-utxo': 1,
            purchased: 1,
            'one-off-fee': 0.5,
            'per-byte-burn': 0.5,
            quota: 0.25,
            none: 0,
          },
          { none: 0, notApplicable: 0 },
        ),
        byOption(
          answers('state.rent'),
          {
            'ttl-with-archival': 1,
            'periodic-fee': 1,
            'rent-exempt-minimum': 1,
            'expiry-by-activation': 1,
            'by-issuance': 1,
            none: 0,
          },
          { none: 0, notApplicable: 0 },
        ),
      ),
  },
  {
    id: 'side-by-side',
    title: 'Runs side by side',
    kind: 'network',
    question: 'Does the reference node execute contracts at the same time?',
    fields: ['execution.concurrency'],
    rule: 'by shards, actors or owned objects 1; by declared access 0.75; optimistically 0.5; one after the other 0',
    why: 'Account chains are independent of each other, but the node inserts blocks one by one under one lock today: so the weight at first is 0.',
    weight: 0,
    score: (answers) =>
      byOption(
        answers('execution.concurrency'),
        {
          sharded: 1,
          'actor-parallel': 1,
          'object-ownership': 1,
          'declared-access': 0.75,
          optimistic: 0.5,
          sequential: 0,
        },
        { notApplicable: 0 },
      ),
  },
];

/** All criteria, in the order shown. */
export const CRITERIA: readonly Criterion[] = [...MACHINE, ...EFFORT, ...NETWORK];
