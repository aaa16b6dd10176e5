-- What notices of before held and nobody needs: sessions, senders' keys, and all but the beginning of what was forged.
UPDATE "PaymentNotice" SET "headers" = "headers" - 'cookie' WHERE "headers" ? 'cookie';
UPDATE "PaymentNotice"
SET "headers" = jsonb_set("headers", '{authorization}',
    to_jsonb(coalesce(substring("headers" ->> 'authorization' from '^[A-Za-z]+\s'), '') || '••••'))
WHERE "verdict" = 'verified' AND "headers" ? 'authorization';
UPDATE "PaymentNotice" SET "body" = left("body", 4096), "query" = left("query", 4096) WHERE "verdict" = 'forged';
