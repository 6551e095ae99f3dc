// The built window (mode `test`, with the fake bridge) behind the content security policy of the real one, in Chromium.
import { cpSync, createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

import { chromium, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';

const BUILT = join(import.meta.dirname, '..', 'dist-test');
/** As in tauri.conf.json; the fake bridge needs no `ipc:`. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src ipc: http://ipc.localhost",
  ...['object-src', 'base-uri', 'form-action', 'frame-src', 'frame-ancestors', 'worker-src'].map((each) => `${each} 'none'`),
].join('; ');
const TYPES: Record<string, string> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
};

/** How a page is opened. */
export interface How {
  /** What the fake reads from the address: `locked`, `fresh`, `empty`, `torn`, `slow`, and more that is named there. */
  start?: string;
  /** `nl,light,100`. */
  look?: string;
  width?: number;
  height?: number;
  forcedColors?: boolean;
  reducedMotion?: boolean;
}

/** A served window and a browser to open it in. */
export class Served {
  /** What the browsers complained about: a refused style or script, an error of a page. */
  readonly complaints: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'sleutelbos-ui-'));
  #server!: Server;
  #context!: BrowserContext;
  #address = '';

  /** Serves and starts the browser. */
  static async start(): Promise<Served> {
    const served = new Served();
    await served.#serve();
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    served.#context = await chromium.launchPersistentContext(join(served.#folder, 'profile'), {
      executablePath,
      headless: true,
      locale: 'nl-NL',
      args: [
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--hide-scrollbars',
      ],
    });
    return served;
  }

  async #serve(): Promise<void> {
    // A copy: a build that starts meanwhile takes nothing away.
    const root = join(this.#folder, 'window');
    cpSync(BUILT, root, { recursive: true });
    this.#server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
      const file = join(root, path === '/' ? 'index.html' : path);
      if (!file.startsWith(root) || !existsSync(file)) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': CSP });
      createReadStream(file).pipe(response);
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#address = `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  /** Opens the window and waits until it shows something. */
  async open({ start = '', look = 'nl,light,100', width = 1280, height = 800, forcedColors = false, reducedMotion = true }: How = {}): Promise<Page> {
    const page = await this.#context.newPage();
    const complain = (message: ConsoleMessage) => {
      // The icon of a tab, which the real window does not ask for.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) this.complaints.push(message.text());
    };
    page.on('console', complain);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ forcedColors: forcedColors ? 'active' : 'none', reducedMotion: reducedMotion ? 'reduce' : 'no-preference' });
    await page.goto(`${this.#address}?${start}&look=${look}`);
    await page.waitForSelector('h1');
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  /** Ends both. */
  async stop(): Promise<void> {
    await this.#context.close();
    await new Promise((resolve) => this.#server.close(resolve));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
