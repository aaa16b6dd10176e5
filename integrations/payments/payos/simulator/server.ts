/**
 * The payOS simulator as a process:
 * `PORT=4012 MARKET_URL=http://localhost:3000 PAYOS_CLIENT_ID=… PAYOS_API_KEY=… PAYOS_CHECKSUM_KEY=… tsx server.ts`.
 * Says where it listens in one line of JSON on stdout, and stops on SIGTERM or SIGINT.
 */
import { runProcess } from '../../simulation/run-process.ts'
import { readSettings } from './settings.ts'
import { startSimulator } from './simulator.ts'

runProcess('payOS', readSettings(process.env), startSimulator)
