/** `npm run lock`: completes package-lock.json with the packages for other platforms that npm forgot. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, missingPlatforms, withPlatforms } from '../src/lock-file/platforms.ts';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const missing = missingPlatforms(lock);
writeFileSync(file, `${JSON.stringify(withPlatforms(lock), null, 2)}\n`);
console.log(`${file}: ${missing.length} platform packages added`);
