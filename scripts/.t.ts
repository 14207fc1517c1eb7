import { surveyCitations } from '../src/citations/check.ts';
import { loadContent } from '../src/citations/load.ts';
import { citationsInMarkdown } from '../src/citations/markdown.ts';
import { citationsInRecord } from '../src/citations/records.ts';
import { scanCitations } from '../src/citations/scan.ts';
import { scanRecord } from '../src/citations/scan-record.ts';
let t=performance.now(); const r=surveyCitations(process.cwd()); console.log(performance.now()-t, r.count, r.problems.length);
const c=loadContent(process.cwd());
t=performance.now(); surveyCitations(process.cwd()); console.log('warm',performance.now()-t);
let diff=0;
for(const x of c){ const y=/\.ya?ml$/.test(x.file); const a=y?scanRecord(x.text,x.file):scanCitations(x.text,x.file); if(!a){console.log('full parse',x.file);continue;} const b=y?citationsInRecord(x.text,x.file):citationsInMarkdown(x.text,x.file); const k=(z:any)=>JSON.stringify([...z].sort((p:any,q:any)=>p.place.offset-q.place.offset).map((v:any)=>[v.url,v.symbol,v.place])); if(k(a)!==k(b)){diff++;console.log('DIFF',x.file)} }
console.log({diff},c.length);
