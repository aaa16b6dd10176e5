-- One number of the bank never proves two payouts, nor two refunds: each is looked for as it is compared, without its marks.
CREATE INDEX "Payout_plain_proof" ON "Payout" (upper(regexp_replace("proof", '[^0-9A-Za-z]', '', 'g')));
CREATE INDEX "Refund_plain_proof" ON "Refund" (upper(regexp_replace("proof", '[\s.,:/_-]', '', 'g')));
