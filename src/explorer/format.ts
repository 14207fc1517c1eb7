/** A whole number with commas: 21,000. Text that is no number stays as it is. */
export function count(value: number | bigint | string): string {
  return String(value).replace(/^(-?)(\d+)$/, (_, sign: string, digits: string) => {
    return sign + digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
  });
}

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** A number of bytes with its unit: 512 bytes, 1.5 MB. One KB is 1,000 bytes. */
export function bytes(value: number): string {
  let unit = 0;
  let scaled = value;
  // 999.95 would be rounded to 1000.0.
  while (scaled >= (unit === 0 ? 1000 : 999.95) && unit < UNITS.length - 1) {
    scaled /= 1000;
    unit++;
  }
  return unit === 0
    ? `${value} ${value === 1 ? 'byte' : 'bytes'}`
    : `${scaled.toFixed(1)} ${UNITS[unit]}`;
}

/** An amount in its smallest unit as a decimal number: `150000000` with 8 decimals is 1.5. */
export function amount(value: string, decimals: number): string {
  const digits = value.padStart(decimals + 1, '0');
  const whole = count(digits.slice(0, digits.length - decimals));
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** Seconds since 1970 as date and time of day in UTC. */
export function time(seconds: number): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return `${seconds} s`;
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** A long text by its ends: `af432e5b…62ecd8`. Text that is hardly longer stays whole. */
export function shortened(text: string, head = 8, tail = 6): string {
  return text.length <= head + tail + 3 ? text : `${text.slice(0, head)}…${text.slice(-tail)}`;
}

/** `chain-plasma` and `blockType` as words: "chain plasma", "block type". */
export function words(name: string): string {
  const spaced = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' ');
  return spaced === spaced.toUpperCase() ? spaced : spaced.toLowerCase();
}
