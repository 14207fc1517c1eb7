import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../static-server/free-port.ts';

/** A server that serves a folder of releases by a recipe of deploy/. */
export interface Running {
  /** Address of the site, with a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

/** Path of a program; undefined when it is not installed. */
export function find(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
}

interface NginxOptions {
  /** Folder that holds the releases, in place of /srv/nom. */
  target: string;
  /** Folder for configuration, logs and certificates. */
  work: string;
  /** Whether to serve by https.conf instead of http.conf. */
  https?: boolean;
}

/** Starts nginx with deploy/nginx as it stands, but for folders, ports and the host's name. */
export async function startNginx({ target, work, https = false }: NginxOptions): Promise<Running> {
  const port = await freePort();
  const site = join(work, 'nom');
  mkdirSync(site, { recursive: true });
  const place = (text: string) =>
    text
      .replaceAll('/srv/nom', target)
      .replaceAll('/etc/nginx/nom', site)
      .replace('listen 80;', `listen 127.0.0.1:${port + 1};`)
      .replaceAll('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
      .replace('listen 8080;', `listen 127.0.0.1:${port};`);
  const recipe = (name: string) => place(readFileSync(`deploy/nginx/${name}`, 'utf8'));
  writeFileSync(join(site, 'site.conf'), recipe('site.conf'));
  writeFileSync(join(site, 'server.conf'), recipe(https ? 'https.conf' : 'http.conf'));
  if (https) makeCertificate(site);
  const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  const main = join(work, 'nginx.conf');
  writeFileSync(
    main,
    mainConfig(work, join(site, 'server.conf'), existsSync(brotli) ? brotli : ''),
  );
  const program = find('nginx') ?? 'nginx';
  execFileSync(program, ['-t', '-q', '-c', main, '-e', join(work, 'error.log')]);
  const child = spawn(program, ['-c', main, '-e', join(work, 'error.log')], { stdio: 'inherit' });
  return started(child, `${https ? 'https' : 'http'}://127.0.0.1:${port}/`, port);
}

/** What a distribution's nginx.conf says around the recipe. */
function mainConfig(work: string, server: string, brotli: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'scgi', 'uwsgi']
    .map((name) => `${name}_temp_path ${work}/${name};`)
    .join(' ');
  return [
    brotli && `load_module ${brotli};`,
    'daemon off; worker_processes 2;',
    // Workers of the super-user would be nobody, who may not read a temporary folder.
    process.getuid?.() === 0 && 'user root;',
    `pid ${work}/nginx.pid;`,
    'events { worker_connections 1024; }',
    `http { access_log off; sendfile on; tcp_nopush on; ${temporary} include ${server}; }`,
  ]
    .filter(Boolean)
    .join('\n');
}

function makeCertificate(folder: string): void {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  execFileSync(
    'openssl',
    [
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj'.split(
        ' ',
      ),
      '/CN=localhost',
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
}

/** Starts Caddy with deploy/caddy as it stands, but for the folder. */
export async function startCaddy({ target, work }: NginxOptions): Promise<Running> {
  const port = await freePort();
  mkdirSync(work, { recursive: true });
  const file = join(work, 'Caddyfile');
  const text = readFileSync('deploy/caddy/Caddyfile', 'utf8').replaceAll('/srv/nom', target);
  // Without its administration port: two Caddies on one machine would share it.
  writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${text}`);
  const env = { ...process.env, NOM_ADDRESS: `:${port}`, HOME: work, XDG_DATA_HOME: work };
  const child = spawn(
    find('caddy') ?? 'caddy',
    ['run', '--config', file, '--adapter', 'caddyfile'],
    {
      stdio: ['ignore', 'ignore', 'ignore'],
      env,
    },
  );
  return started(child, `http://127.0.0.1:${port}/`, port);
}

async function started(child: ChildProcess, address: string, port: number): Promise<Running> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    if (await accepts(port)) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`nothing listens on ${address}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
