insert into pilot_corrections (id, service_id, seq, at, account_id, said)
values (@Id, @ServiceId, @Seq, @At, @AccountId, @Said)
