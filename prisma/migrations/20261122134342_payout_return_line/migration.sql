-- AlterTable
ALTER TABLE "Payout" ADD COLUMN     "returnTransferId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Payout_returnTransferId_key" ON "Payout"("returnTransferId");

-- Lines that brought payouts back are in the books already.
update "Payout" y set "returnTransferId" = e."transferId"
from "LedgerEntry" e
join "LedgerPosting" p on p."id" = e."postingId" and p."kind" = 'payout_returned'
where e."payoutId" = y."id" and e."transferId" is not null;
