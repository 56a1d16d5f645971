insert into pilot_corrections (id, service_id, at, account_id, said)
values (@Id, @ServiceId, @At, @AccountId, @Said)
