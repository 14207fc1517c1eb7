/** Longest address that a record may give, in characters. */
export const LONGEST_ADDRESS = 400;

// Printable ASCII that needs no quoting anywhere; everything else is written with percent signs.
const SIGNS = '(?:[A-Za-z0-9_.~!$&()*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*';
const HOST = '[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+(?::\\d{1,5})?';

/** An address on the web that a reader can see through: no user names, blanks, quotes or hidden signs. */
export const HTTPS_ADDRESS = new RegExp(`^https://${HOST}(?:[/?#]${SIGNS})?$`);

/** The same, also without encryption. */
export const WEB_ADDRESS = new RegExp(`^https?://${HOST}(?:[/?#]${SIGNS})?$`);

/** An address on the web, or of a page of this site. */
export const WEB_OR_SITE_ADDRESS = new RegExp(
  `^(?:https?://${HOST}(?:[/?#]${SIGNS})?|/(?!/)${SIGNS})$`,
);
