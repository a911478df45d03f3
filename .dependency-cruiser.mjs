// The import rules of the house (docs: how it is laid out). Each has a canary in test/fences that it must catch.
// Needs the swc parser: beside TypeScript 7 the default one sees no module and reports success.

const tests = '\\.(test|spec)\\.tsx?$';
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const anyPackage = '(^|/)node_modules/';

const forbid = (name, from, to) => ({
  name,
  severity: 'error',
  from: { ...from, pathNot: [tests, ...(from.pathNot ?? [])] },
  to,
});
/** `folder` may import what `allowed` names, and nothing else. */
const only = (name, folder, allowed, more = {}) => forbid(name, { path: folder, ...more }, { pathNot: allowed });

export default {
  forbidden: [
    only('domain-is-pure', '^core/domain/', ['^core/domain/'], { pathNot: ['^core/domain/time/'] }),
    only('time-alone-knows-temporal', '^core/domain/time/', ['^core/domain/', npm('temporal-polyfill')]),
    only('formats-read-with-zod-and-yaml', '^core/formats/', ['^core/(domain|formats)/', npm('zod', 'yaml')]),
    only('contract-is-domain-and-zod', '^core/contract/', ['^core/(domain|contract)/', npm('zod')]),
    only('app-knows-core-and-its-ports', '^main/app/', ['^core/', '^main/app/', npm('zod')]),
    forbid('rooms-are-strangers', { path: '^main/(store|intake|letters|sync|reports)/' }, {
      path: '^main/(store|intake|letters|sync|reports)/',
      pathNot: '^main/$1/',
    }),
    forbid('rooms-see-only-ports', { path: '^main/(store|intake|letters|sync|reports)/' }, {
      path: '^main/(app/(?!ports/)|hosts/|compose|worker|serve-app)',
    }),
    forbid('compose-alone-sees-all', { path: '^main/(?!compose|offers)([^/]+\\.ts$|hosts/)' }, {
      path: '^main/(store|intake|letters|sync|reports|app/(?!app\\.ts$|ports/))',
    }),
    forbid('main-knows-no-page', { path: '^(main|core)/' }, { path: '^(renderer|preload|scripts|test)/' }),
    forbid('page-sees-only-the-contract', { path: '^renderer/' }, {
      path: '^(main|preload|scripts|test|core/(?!contract/|domain/))',
    }),
    forbid('page-takes-only-types-of-the-domain', { path: '^renderer/' }, {
      path: '^core/domain/',
      dependencyTypesNot: ['type-only'],
    }),
    forbid('page-knows-no-platform', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbid('features-are-strangers', { path: '^renderer/features/([^/]+)/' }, {
      path: '^renderer/features/',
      pathNot: '^renderer/features/$1/',
    }),
    forbid('features-have-one-door', { path: '^renderer/(?!features/)' }, {
      path: '^renderer/features/[^/]+/(?!index\\.tsx?$)',
    }),
    forbid('kit-has-no-business', { path: '^renderer/kit/' }, { path: '^renderer/(features|shell)/' }),
    forbid('preload-carries-the-contract', { path: '^preload/' }, { path: '^(main|renderer|scripts|test|core/(?!contract/))' }),
    forbid('electron-lives-in-one-host', { pathNot: ['^main/hosts/electron/', '^preload/electron\\.ts$', '^test/'] }, {
      path: npm('electron', 'electron-store'),
    }),
    forbid('sqlite-lives-in-the-store', { pathNot: ['^main/store/', '^(test|scripts)/'] }, {
      path: npm('typeorm', 'better-sqlite3'),
    }),
    forbid('product-knows-no-test', { path: '^(core|main|renderer|preload)/' }, { path: ['^test/', tests] }),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'all-is-found', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: anyPackage },
    exclude: { path: '^(out|test/fences/fixtures)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
