import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex } from '../testkit/encode.ts';
import { concat, toHex } from './bytes.ts';
import { DecodeError } from './errors.ts';
import { peerKey, readPeer, readVarint } from './peers.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const id = new Uint8Array(64).fill(9);
const peer = (ip: string) =>
  hex(
    `f8${(ip.length / 2 + 73).toString(16)} ${80 + ip.length / 2}${ip} 82760f 827610 b840${toHex(id)}`,
  );

describe('peers', () => {
  it('reads the RLP list of a node', () => {
    expect(readPeer(peer('7f000001'))).toEqual({ ip: '127.0.0.1', udp: 30223, tcp: 30224, id });
  });

  it.each([
    ['bytes', '8180', 'not an RLP list'],
    ['too few fields', 'c101', 'not the four fields'],
    ['a list inside', 'c1c0', 'a list where bytes are expected'],
    ['a list cut off', 'f8', 'length is cut off'],
    ['an item cut off', 'c28201', '2 bytes announced'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(() => readPeer(hex(bytes))).toThrow(reason);
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), fc.nat(), (at, byte, cut) => {
        const bytes = peer('7f000001');
        bytes[at % bytes.length] = byte;
        try {
          readPeer(bytes.subarray(0, cut % (bytes.length + 1)));
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('peerKey', () => {
  it.each([
    [':discover', 'peer'],
    [':discover:lastping', 'last-ping'],
    [':discover:lastpong', 'last-pong'],
    [':discover:findfail', 'find-failures'],
  ])('knows %s', (field, record) => {
    expect(peerKey(concat([ascii('n:'), id, ascii(field)]))).toEqual({ record, id });
  });

  it('knows the version and nothing else', () => {
    expect(peerKey(ascii('version'))).toEqual({ record: 'version' });
    expect(peerKey(ascii('versions'))).toBeUndefined();
    expect(peerKey(concat([ascii('n:'), id, ascii(':other')]))).toBeUndefined();
    expect(peerKey(concat([ascii('n:'), id, new Uint8Array(1_000_000)]))).toBeUndefined();
  });
});

describe('readVarint', () => {
  it('reads back every signed 64-bit number', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
        const bytes: number[] = [];
        let rest = value < 0n ? -value * 2n - 1n : value * 2n;
        for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
        expect(readVarint(Uint8Array.from([...bytes, Number(rest)]))).toBe(value);
      }),
    );
  });

  it('refuses what is cut off or too long', () => {
    expect(() => readVarint(new Uint8Array())).toThrow('cut off');
    expect(() => readVarint(hex('80'))).toThrow('cut off');
    expect(() => readVarint(hex('ffffffffffffffffff7f'))).toThrow('more than 64 bits');
  });
});
