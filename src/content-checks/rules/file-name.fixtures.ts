import { docPage, type Fixture } from '../fixture.ts';

const named = (path: string): Fixture => ({ files: { [path]: 'x' }, at: path });

export const red: Fixture[] = [
  named('static/img/my picture.png'),
  named('static/img/Picture.png'),
  named('static/img/grün.png'),
  named('static/..hidden/a.png'),
  named('data/vms/a..b.yaml'),
  named('static/img/a%2fb.png'),
  named('static/img/-rf.png'),
  named('data/vms/con.yaml'),
  named(`static/${'a'.repeat(101)}`),
  { files: { 'docs/Internal/a.md': docPage('Text.') }, at: 'docs/Internal/a.md' },
];

export const green: Fixture[] = [
  {
    files: {
      'docs/internal/_category_.yml': 'label: Internal\n',
      'static/.well-known/security.txt': 'x',
      'static/CNAME': 'example.org\n',
      'data/README.md': '# Data\n',
      'src/components/Table/index.tsx': 'x',
      'README.md': '# A\n',
    },
  },
];
