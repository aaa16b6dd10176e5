-- What the models cannot say.

-- Goods: never less than nothing, and no more promised than lies there.
ALTER TABLE "StockLevel" ADD CONSTRAINT "StockLevel_bounds" CHECK ("onHand" >= 0 AND "reserved" BETWEEN 0 AND "onHand");
ALTER TABLE "Reservation" ADD CONSTRAINT "Reservation_quantity" CHECK ("quantity" > 0);
ALTER TABLE "LineLot" ADD CONSTRAINT "LineLot_quantity" CHECK ("quantity" > 0);
ALTER TABLE "StockMovement" ADD CONSTRAINT "StockMovement_quantity" CHECK ("quantity" <> 0);
ALTER TABLE "CartLine" ADD CONSTRAINT "CartLine_quantity" CHECK ("quantity" > 0);
ALTER TABLE "Variant" ADD CONSTRAINT "Variant_amounts" CHECK ("price" >= 0 AND "netAmount" > 0 AND "weightGrams" > 0 AND "minQuantity" > 0 AND "step" > 0);
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_days" CHECK ("expiresOn" IS NULL OR "expiresOn" >= "madeOn");

-- Money: parts add up to the whole.
ALTER TABLE "Order" ADD CONSTRAINT "Order_total" CHECK ("total" = "goodsTotal" + "deliveryTotal" AND "goodsTotal" >= 0 AND "deliveryTotal" >= 0);
ALTER TABLE "SellerOrder" ADD CONSTRAINT "SellerOrder_total" CHECK ("total" = "goodsTotal" + "deliveryFee");
ALTER TABLE "OrderLine" ADD CONSTRAINT "OrderLine_total" CHECK ("lineTotal" = "unitPrice" * "quantity" AND "quantity" > 0);
ALTER TABLE "Payment" ADD CONSTRAINT "Payment_amount" CHECK ("amount" >= 0);
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_amount" CHECK ("amount" > 0);
ALTER TABLE "OcopCertificate" ADD CONSTRAINT "OcopCertificate_days" CHECK ("expiresOn" >= "issuedOn" AND "stars" BETWEEN 3 AND 5);

-- One attempt of a payment is open or paid at a time.
CREATE UNIQUE INDEX "PaymentAttempt_one_live" ON "PaymentAttempt" ("paymentId") WHERE "status" IN ('open', 'paid');

-- Hard facts are appended: nobody changes or takes back what was written.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of "%" are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['SellerEvent', 'ProductEvent', 'LotEvent', 'StockMovement', 'PaymentEvent', 'OrderEvent',
                              'DiaryEvent', 'SaleEntry', 'AuditRecord', 'ScanEvent']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END
$$;
