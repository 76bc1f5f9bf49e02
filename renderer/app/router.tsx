import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
} from '@tanstack/react-router';
import { AboutPage } from '#renderer/features/about/about-page.tsx';
import { AttackMatrixPage } from '#renderer/features/attack-matrix/attack-matrix-page.tsx';
import { ConflictsPage } from '#renderer/features/audit/conflicts-page.tsx';
import { ControlPage } from '#renderer/features/control/control-page.tsx';
import { BoardPage } from '#renderer/features/board/board-page.tsx';
import { ExchangePage } from '#renderer/features/exchange/exchange-page.tsx';
import { OpenPackagePage } from '#renderer/features/exchange/open-package-page.tsx';
import { HomePage } from '#renderer/features/exercises/home-page.tsx';
import { OverviewPage } from '#renderer/features/exercises/overview-page.tsx';
import { FindingPage } from '#renderer/features/findings/finding-page.tsx';
import { FindingsPage } from '#renderer/features/findings/findings-page.tsx';
import { JudgingPage } from '#renderer/features/judging/judging-page.tsx';
import { ManualPage } from '#renderer/features/manual/manual-page.tsx';
import { AssetImportPage } from '#renderer/features/plan/asset-import-page.tsx';
import { PlanPage } from '#renderer/features/plan/plan-page.tsx';
import { PlanDocument } from '#renderer/features/report/plan-document.tsx';
import { PosturePage } from '#renderer/features/posture/posture-page.tsx';
import { ScanImportPage } from '#renderer/features/posture/scan-import-page.tsx';
import { ReportPage } from '#renderer/features/report/report-page.tsx';
import { ResponsePage } from '#renderer/features/responses/response-page.tsx';
import { ResponsesPage } from '#renderer/features/responses/responses-page.tsx';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import {
  CONTROL_TABS,
  type ControlTab,
  PLAN_TABS,
  type PlanTab,
  POSTURE_TABS,
  type PostureTab,
} from '#renderer/state/addresses.ts';
import { ExerciseShell } from './exercise-shell.tsx';
import { HomeFrame } from './home-frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const framed = createRoute({ getParentRoute: () => root, id: 'framed', component: HomeFrame });
const home = createRoute({ getParentRoute: () => framed, path: '/', component: HomePage });
const openPackage = createRoute({
  getParentRoute: () => framed,
  path: '/open',
  component: OpenPackagePage,
});
const about = createRoute({ getParentRoute: () => framed, path: '/about', component: AboutPage });
const manual = createRoute({
  getParentRoute: () => framed,
  path: '/manual/$page',
  component: () => <ManualPage page={manual.useParams().page} />,
});
const settings = createRoute({
  getParentRoute: () => framed,
  path: '/settings',
  component: SettingsPage,
});

const exercise = createRoute({
  getParentRoute: () => root,
  path: '/x/$exercise',
  component: () => <ExerciseShell exercise={exercise.useParams().exercise as ExerciseId} />,
});
const start = createRoute({
  getParentRoute: () => exercise,
  path: '/',
  component: () => (
    <Navigate
      to="/x/$exercise/overview"
      params={{ exercise: exercise.useParams().exercise }}
      replace
    />
  ),
});
const overview = createRoute({
  getParentRoute: () => exercise,
  path: 'overview',
  component: OverviewPage,
});
const plan = createRoute({
  getParentRoute: () => exercise,
  path: 'plan/$tab',
  component: () => <PlanPage tab={planTabOf(plan.useParams().tab)} document={<PlanDocument />} />,
});
const assetImport = createRoute({
  getParentRoute: () => exercise,
  path: 'plan/import',
  component: AssetImportPage,
});
const control = createRoute({
  getParentRoute: () => exercise,
  path: 'control/$tab',
  component: () => <ControlPage tab={controlTabOf(control.useParams().tab)} />,
});
const posture = createRoute({
  getParentRoute: () => exercise,
  path: 'posture/$tab',
  component: () => <PosturePage tab={postureTabOf(posture.useParams().tab)} />,
});
const scanImport = createRoute({
  getParentRoute: () => exercise,
  path: 'posture/import',
  component: ScanImportPage,
});
const findings = createRoute({
  getParentRoute: () => exercise,
  path: 'findings',
  component: FindingsPage,
});
const finding = createRoute({
  getParentRoute: () => exercise,
  path: 'findings/$id',
  component: () => <FindingPage key={finding.useParams().id} id={finding.useParams().id} />,
});
const responses = createRoute({
  getParentRoute: () => exercise,
  path: 'responses',
  component: ResponsesPage,
});
const response = createRoute({
  getParentRoute: () => exercise,
  path: 'responses/$id',
  component: () => <ResponsePage key={response.useParams().id} id={response.useParams().id} />,
});
const judging = createRoute({
  getParentRoute: () => exercise,
  path: 'judging',
  component: () => <JudgingPage />,
});
const judgingCase = createRoute({
  getParentRoute: () => exercise,
  path: 'judging/$submission',
  component: () => <JudgingPage submission={judgingCase.useParams().submission} />,
});
const attackMatrix = createRoute({
  getParentRoute: () => exercise,
  path: 'matrix',
  component: AttackMatrixPage,
});
const board = createRoute({ getParentRoute: () => exercise, path: 'board', component: BoardPage });
const report = createRoute({
  getParentRoute: () => exercise,
  path: 'report',
  component: ReportPage,
});
const exchange = createRoute({
  getParentRoute: () => exercise,
  path: 'exchange',
  component: ExchangePage,
});
const conflicts = createRoute({
  getParentRoute: () => exercise,
  path: 'conflicts',
  component: ConflictsPage,
});
const exerciseSettings = createRoute({
  getParentRoute: () => exercise,
  path: 'settings',
  component: SettingsPage,
});

const planTabOf = (text: string): PlanTab => PLAN_TABS.find((tab) => tab === text) ?? 'basics';

const postureTabOf = (text: string): PostureTab =>
  POSTURE_TABS.find((tab) => tab === text) ?? 'weak-points';

const controlTabOf = (text: string): ControlTab =>
  CONTROL_TABS.find((tab) => tab === text) ?? 'stops';

const routeTree = root.addChildren([
  framed.addChildren([home, openPackage, about, manual, settings]),
  exercise.addChildren([
    start,
    overview,
    assetImport,
    plan,
    control,
    scanImport,
    posture,
    findings,
    finding,
    responses,
    response,
    judging,
    judgingCase,
    attackMatrix,
    board,
    report,
    exchange,
    conflicts,
    exerciseSettings,
  ]),
]);

/**
 * Addresses stand behind the hash: the page is one file, whoever serves it. What a page throws reaches our own error
 * boundaries, which say in both languages what is safe.
 */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPreload: false,
    disableGlobalCatchBoundary: true,
  });
}

/** The router of one window. */
export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
