/**
 * VNPay's simulator as a process:
 * `PORT=4012 MARKET_URL=http://localhost:3000 VNPAY_TMN_CODE=… VNPAY_HASH_SECRET=… tsx server.ts`.
 * Says where it listens in one line of JSON on stdout, and stops on SIGTERM or SIGINT.
 */
import { runProcess } from '../../simulation/run-process.ts'
import { readSettings } from './settings.ts'
import { startSimulator } from './simulator.ts'

runProcess('VNPay', readSettings(process.env), startSimulator)
