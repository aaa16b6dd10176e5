/**
 * The bank simulator as a process: `PORT=4010 MARKET_URL=http://localhost:3000 SEPAY_API_KEY=… tsx server.ts`.
 * Says where it listens in one line of JSON on stdout, and stops on SIGTERM or SIGINT.
 */
import { runProcess } from '../../simulation/run-process.ts'
import { readSettings } from './settings.ts'
import { startSimulator } from './simulator.ts'

runProcess('bank', readSettings(process.env), startSimulator)
