insert into pilot_receipts (id, batch_id, grams, at, account_id)
values (@Id, @BatchId, @Grams, @At, @AccountId)
