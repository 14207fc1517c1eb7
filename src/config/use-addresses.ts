import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Addresses outside the site that components link to; set in docusaurus.config.ts. */
export interface Addresses {
  repository: string;
  /** Branch that readers edit. */
  branch: string;
  forum: string;
}

/** The addresses of this deployment. */
export function useAddresses(): Addresses {
  return useDocusaurusContext().siteConfig.customFields as unknown as Addresses;
}
