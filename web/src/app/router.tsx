import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Failing } from './failing';
import { NoPage } from './no_page';
import { kAssessmentPages, kDoor, kSystemPages } from './pages';
import { Wait } from './wait';

const Shell = lazy(async () => ({ default: (await import('./shell')).Shell }));
const AssessmentFrame = lazy(async () => ({ default: (await import('./assessment_frame')).AssessmentFrame }));

const routes_of = (pages: typeof kDoor) =>
  Object.entries(pages).map(([path, Page]) => (path === '' ? <Route key="index" index element={<Page />} /> : <Route key={path} path={path} element={<Page />} />));

/** All pages: those before the door, those of the system, those of one assessment. */
export function Router() {
  return (
    <BrowserRouter>
      <Failing>
        <Suspense fallback={<Wait />}>
          <Routes>
            {routes_of(kDoor)}
            <Route element={<Shell />}>
              {routes_of(kSystemPages)}
              <Route path="/assessments/:assessment" element={<AssessmentFrame />}>
                {routes_of(kAssessmentPages)}
                <Route path="*" element={<NoPage />} />
              </Route>
              <Route path="*" element={<NoPage />} />
            </Route>
          </Routes>
        </Suspense>
      </Failing>
    </BrowserRouter>
  );
}
