/** `npm run serve`: serves the site in `build/` on http://localhost:3000 (or `PORT`). */
import { site } from '../src/config/site.ts';
import { startServer } from '../src/static-server/server.ts';

startServer({ folder: 'build', port: Number(process.env.PORT ?? 3000), basePath: site.baseUrl })
  .then((server) => console.log(`Serving build/ on ${server.address}  (stop with Ctrl-C)`))
  .catch((error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE';
    console.error(
      taken ? 'The port is taken: stop what runs there, or set PORT=3001.' : error.message,
    );
    process.exitCode = 1;
  });
