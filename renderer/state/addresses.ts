/** Addresses of every screen, as they stand in the address bar and in links that people copy. */
export const addresses = {
  home: () => '#/',
  settings: () => '#/settings',
  openPackage: () => '#/open',
  about: () => '#/about',
  manual: (page = 'README') => `#/manual/${page}`,
  overview: (exercise: string) => `#/x/${exercise}/overview`,
  plan: (exercise: string, tab: PlanTab = 'basics') => `#/x/${exercise}/plan/${tab}`,
  importAssets: (exercise: string) => `#/x/${exercise}/plan/import`,
  control: (exercise: string, tab: ControlTab = 'stops') => `#/x/${exercise}/control/${tab}`,
  posture: (exercise: string, tab: PostureTab = 'weak-points') => `#/x/${exercise}/posture/${tab}`,
  importScan: (exercise: string) => `#/x/${exercise}/posture/import`,
  findings: (exercise: string) => `#/x/${exercise}/findings`,
  finding: (exercise: string, id: string) => `#/x/${exercise}/findings/${id}`,
  responses: (exercise: string) => `#/x/${exercise}/responses`,
  response: (exercise: string, id: string) => `#/x/${exercise}/responses/${id}`,
  judging: (exercise: string) => `#/x/${exercise}/judging`,
  judgingCase: (exercise: string, submission: string) => `#/x/${exercise}/judging/${submission}`,
  attackMatrix: (exercise: string) => `#/x/${exercise}/matrix`,
  board: (exercise: string) => `#/x/${exercise}/board`,
  report: (exercise: string) => `#/x/${exercise}/report`,
  exchange: (exercise: string) => `#/x/${exercise}/exchange`,
  exerciseSettings: (exercise: string) => `#/x/${exercise}/settings`,
  conflicts: (exercise: string) => `#/x/${exercise}/conflicts`,
} as const;

/** Tabs of the planning pages by what belongs together; the first row of tabs shows the groups. */
export const PLAN_GROUPS = {
  exercise: ['basics', 'calendar', 'scenarios', 'injects', 'document'],
  engagement: ['engagement', 'filings', 'sources', 'contacts'],
  register: ['tree', 'organisations', 'systems', 'assets', 'standings'],
  people: ['teams', 'people', 'assigning', 'superiors'],
  rules: ['rules'],
  assurance: ['duty', 'zero-reports'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PlanGroup = keyof typeof PLAN_GROUPS;
export type PlanTab = (typeof PLAN_GROUPS)[PlanGroup][number];

/** All tabs of the planning pages in their order. */
export const PLAN_TABS: readonly PlanTab[] = Object.values(PLAN_GROUPS).flat();

/** Tabs of leading the drill while it runs. */
export const CONTROL_TABS = [
  'stops',
  'restrictions',
  'authorisation',
  'orders',
  'ownership',
  'impacts',
] as const;
export type ControlTab = (typeof CONTROL_TABS)[number];

/** Tabs of what is known of weaknesses, risk and readiness. */
export const POSTURE_TABS = ['weak-points', 'risk', 'ransomware', 'indicators', 'index'] as const;
export type PostureTab = (typeof POSTURE_TABS)[number];

/** Goes to an address; the back button returns. */
export const goTo = (address: string): void => {
  window.location.hash = address.slice(1);
};

/** Goes to an address in place of the present one, which the back button then leaves out. */
export const goInstead = (address: string): void => {
  window.location.replace(address);
};
