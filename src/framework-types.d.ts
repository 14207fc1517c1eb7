/// <reference types="@docusaurus/module-type-aliases" />
/// <reference types="@docusaurus/theme-classic" />
/// <reference types="@docusaurus/plugin-content-docs" />
/// <reference types="@docusaurus/plugin-content-blog" />
/// <reference types="@docusaurus/plugin-content-pages" />

declare module '@framework-entry' {
  /** What renders a page, as the framework's own server bundle exports it. */
  export default function render(request: {
    pathname: string;
  }): Promise<{ html: string; collectedData: unknown }>;
}

declare module '@generated/kept-pages.json' {
  const plan: import('./rebuild/plan.ts').Plan;
  export default plan;
}
