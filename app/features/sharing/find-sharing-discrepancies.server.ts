import { bookCheck, type BookCheck } from '#app/platform/books/book-check.server.ts'
import type { Db } from '#app/platform/db/client.server.ts'

/** What must always hold in the books between cooperatives and their households. */
export async function findSharingDiscrepancies(db: Db): Promise<BookCheck[]> {
  return [
    await bookCheck(
      db,
      'sharing: every posting sums to zero',
      `select concat('posting ', p."key", ' is out by ', coalesce(sum(e."amount"), 0)) as what
       from "SharingPosting" p left join "SharingEntry" e on e."postingId" = p."id"
       group by p."id" having coalesce(sum(e."amount"), 1) <> 0`,
    ),
    await bookCheck(
      db,
      'sharing: households, fund and cooperative get what is shared of a lot',
      `select concat('lot ', r."lotId", ' in run ', r."runId") as what
       from "SharingRunLot" r left join "SharingRunLine" l on l."runLotId" = r."id"
       group by r."id" having coalesce(sum(l."credit"), 0) + r."fund" + r."cooperative" <> r."shared"`,
    ),
    await bookCheck(
      db,
      'sharing: households are credited what their lines say',
      `select concat('household ', m."id") as what from "Member" m
       where coalesce((select sum(l."credit") from "SharingRunLine" l where l."memberId" = m."id"), 0)
         <> -coalesce((select sum(e."amount") from "SharingEntry" e join "SharingPosting" p on p."id" = e."postingId"
                       where e."memberId" = m."id" and p."kind" = 'shared'), 0)`,
    ),
    await bookCheck(
      db,
      'sharing: what is shared of a lot in all runs is its net at the last one',
      `select concat('lot ', "lotId") as what from (
         select "lotId", sum("shared") over (partition by "lotId") as shared, "net",
           row_number() over (partition by "lotId" order by "id" desc) as place from "SharingRunLot") r
       where place = 1 and shared <> "net"`,
    ),
  ]
}
