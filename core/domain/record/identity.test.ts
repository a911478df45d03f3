import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyNamed, sha256 } from '#test/support/signing-keys.ts';
import { type ItemId, isUuid, type OfficeId, type Sha256 } from '../ids.ts';
import { ascii, asciiText, fromHex, tagged, toHex, u32be, uuidBytes, uuidText, uuidV4 } from './bytes.ts';
import { actMessage, chainLink, chainStart, looksStart } from './chain.ts';
import { fromCrockford, toCrockford } from './crockford.ts';
import { blobId, caseIdOf, deviceId, officeId, stationCode } from './identity.ts';

const hashed = (...parts: (string | Uint8Array)[]) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const [founder, recovery, device] = ['founder', 'recovery', 'device'].map((name) => keyNamed(name).sign);
const item = '0f8fad5b-d9cb-469f-a165-70867728950e' as ItemId;
const office = officeId(sha256, founder as never, recovery as never, device as never);

describe('what is hashed and signed', () => {
  test('is the tag, a zero byte and raw values', () => {
    expect([...tagged('a-1', u32be(258), Uint8Array.of(7))]).toEqual([97, 45, 49, 0, 0, 0, 1, 2, 7]);
  });

  test('takes a UUID as its 16 bytes and gives it back', () => {
    expect(toHex(uuidBytes(item))).toBe('0f8fad5bd9cb469fa16570867728950e');
    expect(uuidText(uuidBytes(item))).toBe(item);
    expect(() => uuidBytes('K7Q')).toThrow('not a UUID');
  });

  test('refuses numbers, hex and letters that do not fit', () => {
    expect(() => u32be(2 ** 32)).toThrow();
    expect(() => u32be(-1)).toThrow();
    expect(() => fromHex('ABCD')).toThrow();
    expect(() => ascii('é')).toThrow();
    expect(asciiText(Uint8Array.of(0xc3, 0xa9))).toBeNull();
  });

  test('names the office by its founding keys', () => {
    const hash = hashed(
      'redress-office-1\0',
      fromHex(founder as string),
      fromHex(recovery as string),
      fromHex(device as string),
    );
    expect(office.replaceAll('-', '').slice(0, 12)).toBe(hash.slice(0, 12));
    expect(office[14]).toBe('8');
    expect(isUuid(office)).toBe(true);
    expect(officeId(sha256, recovery as never, founder as never, device as never)).not.toBe(office);
  });

  test('names a case by its item and number, so that two who register one letter write into one case', () => {
    const hash = hashed('redress-case-1\0', uuidBytes(item), Uint8Array.of(0, 0, 0, 1));
    expect(caseIdOf(sha256, item, 1).slice(0, 8)).toBe(hash.slice(0, 8));
    expect(caseIdOf(sha256, item)).toBe(caseIdOf(sha256, item, 0));
    expect(caseIdOf(sha256, item)).not.toBe(caseIdOf(sha256, item, 1));
  });

  test('names a device by the first eight bytes of its key’s hash', () => {
    expect(deviceId(sha256, device as never)).toBe(hashed(fromHex(device as string)).slice(0, 16));
  });

  test('names a blob under its own key', () => {
    const key = new Uint8Array(32).fill(9);
    const content = hashed('a page') as Sha256;
    const mac = createHmac('sha256', key).update('redress-blob-1\0').update(fromHex(content)).digest('hex');
    const hmac = (k: Uint8Array, m: Uint8Array) => new Uint8Array(createHmac('sha256', k).update(m).digest());
    expect(blobId(hmac, key, content)).toBe(mac.slice(0, 32));
  });

  test('links a chain and signs the hashes of an act in their order', () => {
    const start = chainStart(sha256, office, device as never);
    expect(start).toBe(hashed('redress-chain-1\0', uuidBytes(office), fromHex(device as string)));
    expect(looksStart(sha256, office, device as never)).not.toBe(start);
    const entry = hashed('a header') as Sha256;
    expect(chainLink(sha256, start, entry)).toBe(hashed('redress-link-1\0', fromHex(start), fromHex(entry)));
    const act = uuidV4(sha256(ascii('act')));
    const message = actMessage(office as OfficeId, act as never, 'second', [start, entry]);
    expect(toHex(message)).toBe(
      [toHex(ascii('redress-act-1\0')), office, act, '02', start, entry].join('').replaceAll('-', ''),
    );
  });
});

describe('a station code', () => {
  test('is three Crockford characters of the hash of the device’s key', () => {
    expect(stationCode(sha256, keyNamed('workstation 69569').sign)).toBe('K7Q');
    expect(stationCode(sha256, keyNamed('workstation 63118').sign)).toBe('M3X');
  });

  test('is another where the first is taken, the same for whoever settles the clash', () => {
    const second = stationCode(sha256, keyNamed('workstation 81928').sign, ['K7Q']);
    expect(second).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
    expect(second).not.toBe('K7Q');
    expect(stationCode(sha256, keyNamed('workstation 81928').sign, ['K7Q'])).toBe(second);
  });
});

describe('bytes on paper', () => {
  test('32 bytes are 52 characters and come back as people type them', () => {
    const seed = sha256(ascii('recovery'));
    const text = toCrockford(seed);
    expect(text).toHaveLength(52);
    expect(fromCrockford(`${text.slice(0, 4)} - ${text.slice(4).toLowerCase()}`)).toEqual(seed);
  });

  test('a foreign character or a filling that is not zero is refused', () => {
    expect(fromCrockford('U000')).toBeNull();
    expect(fromCrockford('01')).toBeNull();
    expect(fromCrockford('00')).toEqual(Uint8Array.of(0));
  });
});
